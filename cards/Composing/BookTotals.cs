using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>Counts and sums over a book.</summary>
/// <param name="Bands">One entry per band, also for those without accounts: red, yellow, green, unknown.</param>
/// <param name="AverageScore">Mean of the scores; null when no account has one.</param>
/// <param name="AverageCoverage">Mean coverage, 0–1; null for an empty book.</param>
public sealed record BookTotals(IReadOnlyList<BandTotal> Bands, double? AverageScore, double? AverageCoverage)
{
    private static readonly Band[] Order = [Band.Red, Band.Yellow, Band.Green, Band.Unknown];

    public int Accounts => Bands.Sum(b => b.Count);

    /// <summary>The same from the book's own sums.</summary>
    public static BookTotals Of(BookSums sums) => new(
        [.. sums.Bands.Select(band => new BandTotal(band.Band, band.Count, band.Arr))], sums.AverageScore, sums.AverageCoverage);

    public static BookTotals Of(IEnumerable<(Account Account, AccountScore Score)> book)
    {
        var counts = new int[Order.Length];
        var revenue = Order.Select(_ => new SortedDictionary<string, decimal>(StringComparer.Ordinal)).ToArray();
        var (scores, scored, coverage, all) = (0L, 0, 0.0, 0);
        foreach (var (account, score) in book)
        {
            var band = Array.IndexOf(Order, score.Band);
            counts[band]++;
            if (account.Arr is { } arr) Add(revenue[band], account.Currency, arr);
            if (score.Score is { } number) (scores, scored) = (scores + number, scored + 1);
            (coverage, all) = (coverage + score.Coverage, all + 1);
        }

        var bands = Order.Select((band, i) => new BandTotal(band, counts[i], revenue[i])).ToList();
        return new BookTotals(bands, scored == 0 ? null : (double)scores / scored, all == 0 ? null : coverage / all);
    }

    private static void Add(SortedDictionary<string, decimal> sums, string? currency, decimal arr)
    {
        var code = currency?.Trim().ToUpperInvariant() ?? "";
        sums[code] = sums.GetValueOrDefault(code) + arr;
    }
}
