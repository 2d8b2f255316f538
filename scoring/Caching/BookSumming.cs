using HealthScore.Scoring.Caching.Columns;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching;

/// <summary>Adds up columns.</summary>
internal static class BookSumming
{
    public static BookSums Sum(Book book, BookQuery query)
    {
        var scan = new BookScan(book, query);
        var currencies = book.Views.Currencies;
        var bands = Enum.GetValues<Band>().Length;
        var counts = new int[bands];
        var revenue = new decimal?[bands * currencies.Count];
        var (sum, scored, coverage) = (0L, 0, 0.0);
        Span<byte> places = stackalloc byte[Chunk.Rows];
        for (var chunk = 0; chunk < book.Chunks; chunk++)
        {
            var (accounts, scores) = (book.AccountsOf(chunk), book.ScoresOf(chunk));
            var tags = book.Scan.Tags.Of(chunk);
            foreach (var place in places[..scan.Match(chunk, places)])
            {
                var band = scores.Band[place];
                counts[band]++;
                coverage += scores.Coverage[place];
                if (scores.Score[place] is not ScoreColumns.None and var score) (sum, scored) = (sum + score, scored + 1);
                if ((tags[place] & RowTag.HasArr) == 0) continue;
                ref var arr = ref revenue[(band * currencies.Count) + accounts.Currency[place]];
                arr = arr.GetValueOrDefault() + accounts.Arr[place];
            }
        }

        return new BookSums([.. BookSums.Order.Select(band => new BandSum(band, counts[(int)band], ArrOf(band)))], sum, scored, coverage);

        SortedDictionary<string, decimal> ArrOf(Band band)
        {
            var arr = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
            for (var code = 1; code < currencies.Count; code++)
                if (revenue[((int)band * currencies.Count) + code] is { } amount) arr.Add(currencies[code]!, amount);
            return arr;
        }
    }
}
