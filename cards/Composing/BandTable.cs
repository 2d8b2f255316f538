using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>How many accounts a band has, and how much revenue.</summary>
internal static class BandTable
{
    public static TableBlock Of(WordingBook book, BookTotals totals)
    {
        var rows = totals.Bands
            .Select(b => new TableRow([book.BandMeaning(b.Band), Count(book, b.Count), Revenue(book, b.Arr)], b.Band))
            .ToList();
        rows.Add(new TableRow([book.Say(BookKeys.All), Count(book, totals.Accounts), Revenue(book, All(totals))], IsTotal: true));
        return new TableBlock([book.Say(BookKeys.Band), book.Say(BookKeys.Count), book.Say(AccountKeys.Arr)], rows);
    }

    /// <summary>Of all bands, by currency.</summary>
    public static IReadOnlyDictionary<string, decimal> All(BookTotals totals) =>
        totals.Bands.SelectMany(b => b.Arr).GroupBy(a => a.Key, a => a.Value).ToDictionary(g => g.Key, g => g.Sum());

    public static string Revenue(WordingBook book, IReadOnlyDictionary<string, decimal> arr) => arr.Count == 0
        ? Wordings.NoScore
        : string.Join(" + ", arr.OrderByDescending(a => a.Value).Select(a => book.Formats.ShortAmount(a.Value, a.Key)));

    private static string Count(WordingBook book, int count) => book.Formats.Number(count, NumberStyle.Whole);
}
