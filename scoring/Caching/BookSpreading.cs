using HealthScore.Scoring.Caching.Columns;

namespace HealthScore.Scoring.Caching;

/// <summary>Gathers one number of many accounts.</summary>
internal static class BookSpreading
{
    public static BookSpread Spread(Book book, BookQuery query, BookColumn column)
    {
        var scan = new BookScan(book, query);
        var dimension = column.DimensionId is { } id ? book.Views.DimensionCode(id) : 0;
        var values = new List<double>();
        Span<byte> places = stackalloc byte[Chunk.Rows];
        for (var chunk = 0; chunk < book.Chunks; chunk++)
        {
            var (accounts, scores) = (book.AccountsOf(chunk), book.ScoresOf(chunk));
            var tags = book.Scan.Tags.Of(chunk);
            foreach (var place in places[..scan.Match(chunk, places)])
            {
                var value = ValueOf(column.Kind, accounts, scores, tags[place], dimension, place);
                if (!double.IsNaN(value)) values.Add(value);
            }
        }

        return new BookSpread([.. values]);
    }

    private static double ValueOf(
        BookColumnKind kind, AccountColumns accounts, ScoreColumns scores, byte tag, int dimension, int place) => kind switch
    {
        BookColumnKind.Score => scores.Score[place] is not ScoreColumns.None and var score ? score : double.NaN,
        BookColumnKind.Raw => scores.Raw[place],
        BookColumnKind.Coverage => scores.Coverage[place],
        BookColumnKind.Dimension => scores.Dimension(dimension)?[place] ?? double.NaN,
        BookColumnKind.Arr => (tag & RowTag.HasArr) != 0 ? (double)accounts.Arr[place] : double.NaN,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such column."),
    };
}
