using System.Runtime.CompilerServices;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Makes histories of what was read, account by account; quick as long as neighbours are asked for.</summary>
/// <remarks>Not for several threads.</remarks>
internal sealed class Settling(BulkColumns columns)
{
    private readonly PartRows _rows = new(columns);
    private readonly SeriesSettling _settling = new(columns);
    private readonly int[] _counts = new int[columns.Parts.Size * columns.Kinds.Length];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SignalHistory Of(int account)
    {
        var part = columns.Parts.Of(account);
        if (_rows.Part != part) Load(part);
        var first = columns.Parts.PlaceOf(account) * columns.Kinds.Length;
        var (total, present) = (0, 0);
        foreach (var count in _counts.AsSpan(first, columns.Kinds.Length))
        {
            total += count;
            if (count > 0) present++;
        }

        return total == 0 ? SignalHistory.Empty : Columns(first, total, present);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Load(int part)
    {
        _rows.Load(part);
        for (var series = 0; series < _counts.Length; series++) _counts[series] = _settling.Settle(_rows[series]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private SignalHistory Columns(int first, int total, int present)
    {
        var (kinds, ends) = (present == columns.Kinds.Length ? columns.Kinds : new string[present], new int[present]);
        var at = GC.AllocateUninitializedArray<long>(total);
        var values = GC.AllocateUninitializedArray<double>(total);
        var attributes = columns.AnyAttributes ? new SignalAttributes[total] : [];
        var (kept, to) = (0, 0);
        for (var kind = 0; kind < columns.Kinds.Length; kind++)
        {
            var count = _counts[first + kind];
            if (count == 0) continue;
            foreach (ref readonly var row in _rows[first + kind][..count])
            {
                at[to] = row.At;
                values[to] = row.Value;
                if (attributes.Length > 0) attributes[to] = columns.Attributes[row.Attributes];
                to++;
            }

            kinds[kept] = columns.Kinds[kind];
            ends[kept++] = to;
        }

        return new SignalHistory(kinds, ends, at, values, attributes);
    }
}
