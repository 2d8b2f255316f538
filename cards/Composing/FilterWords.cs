using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>Says back which filters were understood.</summary>
internal static class FilterWords
{
    private const int MostIgnored = 5;

    /// <summary>Null when nothing was filtered.</summary>
    public static string? Of(WordingBook book, ShownFilters filters)
    {
        var words = book.Joined(
            string.Join(", ", filters.Bands.Select(b => book.BandWord(b))),
            Owner(book, filters.Owner),
            Any(book, filters.Segments, Text),
            Any(book, filters.Industries, Text),
            Any(book, filters.Regions, Text),
            Any(book, filters.Lifecycles, book.Lifecycle),
            filters.Dimension is { } dimension ? book.Say(ListKeys.FilterDimension, new Explained(book, null).Dimension(dimension)) : null,
            filters.ArrOver is { } over ? book.Say(ListKeys.FilterArrOver, book.Formats.Amount(over, null)) : null,
            filters.ArrUnder is { } under ? book.Say(ListKeys.FilterArrUnder, book.Formats.Amount(under, null)) : null,
            filters.RenewsWithinDays is { } days ? book.Say(ListKeys.FilterRenews, days) : null,
            filters.RenewsFrom is { } from ? book.Say(ListKeys.FilterRenewsFrom, book.Formats.Day(from)) : null,
            filters.RenewsTo is { } to ? book.Say(ListKeys.FilterRenewsTo, book.Formats.Day(to)) : null,
            filters.PeriodDays is { } period ? book.Say(ListKeys.FilterPeriod, period) : null);
        return words.Length == 0 ? null : book.Say(ListKeys.Understood, words);
    }

    /// <summary>Says which words were not understood; null when there were none.</summary>
    public static string? Ignored(WordingBook book, IReadOnlyList<string> words) => words.Count == 0
        ? null
        : book.Say(ListKeys.Ignored, string.Join(", ", words.Take(MostIgnored).Select(word => book.Language.Isolated(CustomerText.Clean(word, 40)))));

    private static string Any(WordingBook book, IReadOnlyList<string> values, Func<string, string?> say) =>
        string.Join(", ", values.Select(say).OfType<string>().Where(word => word.Length > 0).Select(word => book.Language.Isolated(word)));

    private static string? Owner(WordingBook book, string? owner) => owner switch
    {
        null or "" => null,
        "me" => book.Say(ListKeys.FilterOwnerMe),
        "team" => book.Say(ListKeys.FilterOwnerTeam),
        _ => book.Say(ListKeys.FilterOwner, CustomerText.Clean(owner, 60)),
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : CustomerText.Clean(text, 40);
}
