namespace HealthScore.Scoring.Caching.Columns;

/// <summary>A <see cref="BookOrder"/> on the columns of one book.</summary>
internal sealed class RowRanking(BookOrder order, Book book) : IComparer<RankedRow>
{
    private readonly int _dimension = order.DimensionId is { } id ? book.Views.DimensionCode(id) : 0;

    public ulong KeyOf(AccountColumns accounts, ScoreColumns scores, int place) => order.By switch
    {
        BookSort.Score => Key(scores.Score[place] is not ScoreColumns.None and var score ? score : double.NaN),
        BookSort.Dimension => Key(scores.Dimension(_dimension)?[place] ?? double.NaN),
        BookSort.Renewal => Key(accounts.RenewsOn[place] is not AccountColumns.NoDay and var day ? day : double.NaN),
        BookSort.Name => order.Descending ? ~accounts.NameKey[place] : accounts.NameKey[place],
        BookSort.Arr => 0ul,
        _ => throw new InvalidOperationException($"There is no order {order.By}."),
    };

    public RankedRow Rank(ulong key, AccountColumns accounts, int chunk, int place)
    {
        var arr = accounts.Arr[place];
        return new RankedRow(key, order is { By: BookSort.Arr, Descending: false } ? -arr : arr, (chunk * Chunk.Rows) + place);
    }

    public int Compare(RankedRow x, RankedRow y)
    {
        if (x.Key != y.Key) return x.Key < y.Key ? -1 : 1;
        if (order.By == BookSort.Name && NameOrder.Compare(Name(x), Name(y)) is not 0 and var byName)
            return order.Descending ? -byName : byName;
        var byArr = y.Arr.CompareTo(x.Arr);
        return byArr != 0 ? byArr : book.AccountAt(x.Row).Id.CompareTo(book.AccountAt(y.Row).Id);
    }

    private string Name(RankedRow row) => book.AccountAt(row.Row).Name;

    // Numbers as bits that compare like them; nothing to compare comes last either way.
    private ulong Key(double value)
    {
        if (double.IsNaN(value)) return ulong.MaxValue;
        var bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        var key = (bits >> 63) == 0 ? bits | (1ul << 63) : ~bits;
        return order.Descending ? ~key : key;
    }
}
