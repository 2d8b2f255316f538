using System.Globalization;
using HealthScore.Bot.Understanding;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Understanding.Phrasings;

/// <summary>Phrasings from a file beside this one, and how many of them are understood.</summary>
internal static class PhrasingSet
{
    public static IReadOnlyList<Phrasing> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(Needs.Repository, "tests", "Bot.Tests", "Understanding", "Phrasings", file))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new Phrasing(cells[0], cells[1], cells[2], Sorted(cells[3]))),
    ];

    /// <summary>The share of phrasings for which <paramref name="isRight"/>, and the texts for which it is not.</summary>
    public static (double Share, string Wrong) Measure(IReadOnlyList<Phrasing> phrasings, Func<Phrasing, Understood, bool> isRight)
    {
        var understanding = TestPortfolio.Understanding();
        var wrong = phrasings.Where(one => !isRight(one, understanding.Understand(one.Text, TestPortfolio.Ben))).Select(one => one.Text).ToList();
        return (1 - ((double)wrong.Count / phrasings.Count), string.Join(" | ", wrong));
    }

    public static string Accounts(Understood understood) => string.Join(',', understood.Accounts);

    /// <summary>The filters as the files write them.</summary>
    public static string Filters(QuestionFilters filters)
    {
        (string Name, object? Value)[] all =
        [
            ("bands", filters.Bands.Count == 0 ? null : string.Join(',', filters.Bands).ToLowerInvariant()),
            ("owner", filters.Owner),
            ("segment", Joined(filters.Segments)),
            ("industry", Joined(filters.Industries)),
            ("region", Joined(filters.Regions)),
            ("lifecycle", Joined(filters.Lifecycles)),
            ("dimension", filters.Dimension),
            ("arrover", filters.ArrOver),
            ("arrunder", filters.ArrUnder),
            ("renews", filters.RenewsWithinDays),
            ("renewsfrom", filters.RenewsFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("renewsto", filters.RenewsTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("limit", filters.Limit),
            ("period", filters.PeriodDays),
            ("direction", filters.Direction),
            ("kpi", filters.Kpi),
            ("pulse", filters.Pulse),
            ("snooze", filters.SnoozeDays),
            ("language", filters.Language),
        ];
        return Sorted(string.Join(';', all.Where(one => one.Value is not null).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name}={one.Value}"))));
    }

    private static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(',', values);

    private static string Sorted(string filters) => string.Join(';', filters.Split(';').Order(StringComparer.Ordinal));
}
