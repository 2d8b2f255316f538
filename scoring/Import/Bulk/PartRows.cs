using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>The rows of one part of the accounts, those of a series side by side: one part after the other in the same memory.</summary>
/// <remarks>Not for several threads.</remarks>
internal sealed class PartRows(BulkColumns columns)
{
    private readonly int[] _ends = new int[columns.Parts.Size * columns.Kinds.Length];
    private GatheredSignal[] _rows = [];

    /// <summary>The part at hand; −1 before the first.</summary>
    public int Part { get; private set; } = -1;

    /// <summary>The rows of a series in the order of their arrival.</summary>
    /// <param name="series">As in <see cref="StoredSignal.Series"/>.</param>
    public Span<GatheredSignal> this[int series]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var start = series == 0 ? 0 : _ends[series - 1];
            return _rows.AsSpan(start, _ends[series] - start);
        }
    }

    /// <summary>Gathers the rows of a part from all blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Load(int part)
    {
        Array.Clear(_ends);
        for (var block = 0; block < columns.Blocks; block++)
        {
            foreach (ref readonly var row in columns.Rows(block, part)) _ends[row.Series]++;
        }

        var total = 0;
        for (var series = 0; series < _ends.Length; series++) (_ends[series], total) = (total, checked(total + _ends[series]));
        if (_rows.Length < total) _rows = GC.AllocateUninitializedArray<GatheredSignal>(total + (total / 4));
        for (var block = 0; block < columns.Blocks; block++) Place(block, columns.Rows(block, part));
        Part = part;
    }

    // Afterwards each entry stands at the end of its series.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Place(int block, ReadOnlySpan<StoredSignal> rows)
    {
        var numbers = columns.AttributeNumbers(block);
        foreach (ref readonly var row in rows)
            _rows[_ends[row.Series]++] = new GatheredSignal(row.At, row.Value, row.Id, numbers[row.Attributes], block);
    }
}
