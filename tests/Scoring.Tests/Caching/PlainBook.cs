using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;

namespace HealthScore.Scoring.Tests.Caching;

/// <summary>Queries as one would write them over a list: what the columns must agree with.</summary>
internal sealed class PlainBook(IReadOnlyList<BookEntry> entries)
{
    public List<BookEntry> Matching(BookQuery query) => [.. entries.Where(entry => Matches(query, entry))];

    public List<BookEntry> Ordered(BookQuery query, BookOrder order)
    {
        var matching = Matching(query);
        var ordered = order.By switch
        {
            BookSort.Score => By(entry => entry.ShownScore),
            BookSort.Dimension => By(entry => Dimension(entry, order.DimensionId)),
            BookSort.Renewal => By(entry => entry.Account.RenewsOn?.DayNumber),
            BookSort.Arr => By(entry => (double)(entry.Account.Arr ?? 0)),
            _ => order.Descending
                ? matching.OrderByDescending(entry => Folded(entry.Account.Name), StringComparer.Ordinal)
                : matching.OrderBy(entry => Folded(entry.Account.Name), StringComparer.Ordinal),
        };
        return [.. ordered.ThenByDescending(entry => entry.Account.Arr ?? 0).ThenBy(entry => entry.Account.Id)];

        IOrderedEnumerable<BookEntry> By(Func<BookEntry, double?> number)
        {
            var known = matching.OrderBy(entry => number(entry) is null);
            return order.Descending ? known.ThenByDescending(number) : known.ThenBy(number);
        }
    }

    private static bool Matches(BookQuery query, BookEntry entry)
    {
        var account = entry.Account;
        return (!query.ActiveOnly || account.Status == AccountStatus.Active)
            && (!query.ScoredOnly || entry.ShownScore is not null)
            && (query.Bands.Count == 0 || query.Bands.Contains(entry.ShownBand))
            && query.People.All(filter => filter.Matches(account))
            && Among(query.Segments, account.Segment)
            && Among(query.Industries, account.Industry)
            && Among(query.Lifecycles, account.Lifecycle)
            && Among(query.Regions, AccountRegion.Of(account))
            && (query.ArrOver is not { } over || account.Arr > over)
            && (query.ArrUnder is not { } under || account.Arr < under)
            && (query.RenewsFrom is not { } from || account.RenewsOn >= from)
            && (query.RenewsTo is not { } to || account.RenewsOn <= to)
            && (query.LowDimension is not { } dimension || Dimension(entry, dimension) < 50)
            && (query.LongestName is not { } longest || account.Name.Length <= longest);
    }

    private static bool Among(IReadOnlyList<string> wanted, string? actual) =>
        wanted.Count == 0 || wanted.Contains(actual, StringComparer.OrdinalIgnoreCase);

    private static double? Dimension(BookEntry entry, string? id) => entry.Score.Dimensions.FirstOrDefault(d => d.Id == id)?.Score;

    private static string Folded(string name) =>
        string.Concat(name.Select(c => c is >= 'a' and <= 'z' ? (char)(c - 'a' + 'A') : c));
}
