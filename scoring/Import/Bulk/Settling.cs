using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>
/// Settles which of an account's rows count, by the same rules as <see cref="SignalHistoryBuilder"/> but over columns: one
/// account after the other in the same memory.
/// </summary>
/// <remarks>Not for several threads.</remarks>
internal sealed class Settling(BulkColumns columns)
{
    private const int LongestRunByEye = 16;

    private readonly int[] _ends = new int[columns.Kinds.Length];
    private StoredSignal[] _rows = new StoredSignal[64];
    private int[] _blocks = new int[64];
    private int[] _order = new int[64];
    private int[] _seen = new int[128];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SignalHistory Build(ReadOnlySpan<uint> references)
    {
        if (references.IsEmpty) return SignalHistory.Empty;
        var anyId = Gather(references);
        if (anyId) DropReplaced();
        SortByKind();
        SortByInstant();
        DropRepeats();
        return Columns();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Gather(ReadOnlySpan<uint> references)
    {
        _count = references.Length;
        if (_rows.Length < _count)
        {
            _rows = new StoredSignal[_count * 2];
            _blocks = new int[_count * 2];
            _order = new int[_count * 2];
        }

        Prefetch(references);
        var ids = 0UL;
        for (var i = 0; i < _count; i++)
        {
            var block = AccountOrder.BlockOf(references[i]);
            ref readonly var row = ref columns[block, AccountOrder.RowOf(references[i])];
            _blocks[i] = block;
            _rows[i] = row with { Attributes = columns.AttributesOf(block, row.Attributes) };
            ids |= row.Id;
        }

        return ids != 0;
    }

    // An account's signals are strewn over the whole file; asked for at once, they come while the first is waited for.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Prefetch(ReadOnlySpan<uint> references)
    {
        if (!Sse.IsSupported) return;
        foreach (var reference in references)
        {
            ref readonly var row = ref columns[AccountOrder.BlockOf(reference), AccountOrder.RowOf(reference)];
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in row)));
        }
    }

    // From the last arrival back, so that the first met is the one that counts. The others get no kind.
    private void DropReplaced()
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_count * 2);
        if (_seen.Length < size) _seen = new int[size];
        var seen = _seen.AsSpan(0, size);
        seen.Clear();
        for (var i = _count - 1; i >= 0; i--)
        {
            if (_rows[i].Id != 0 && !IsNew(seen, i)) _rows[i] = _rows[i] with { Kind = -1 };
        }
    }

    private bool IsNew(Span<int> seen, int row)
    {
        var id = _rows[row].Id;
        var kind = _rows[row].Kind;
        var ids = columns.IdsOf(_blocks[row]);
        var hash = PackedIds.Hash(id, ids) + ((ulong)kind * 0xD6E8FEB86659FD93);
        var slot = (int)((hash ^ (hash >> 32)) & (uint)(seen.Length - 1));
        for (; seen[slot] > 0; slot = (slot + 1) & (seen.Length - 1))
        {
            var other = seen[slot] - 1;
            if (_rows[other].Kind == kind && PackedIds.AreSame(_rows[other].Id, columns.IdsOf(_blocks[other]), id, ids)) return false;
        }

        seen[slot] = row + 1;
        return true;
    }

    // Kinds are numbered by ordinal already. Leaves the order of arrival within each.
    private void SortByKind()
    {
        Array.Clear(_ends);
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_rows[i].Kind < 0) continue;
            _ends[_rows[i].Kind]++;
            kept++;
        }

        for (int kind = 0, start = 0; kind < _ends.Length; kind++) (_ends[kind], start) = (start, start + _ends[kind]);
        for (var i = 0; i < _count; i++)
        {
            if (_rows[i].Kind >= 0) _order[_ends[_rows[i].Kind]++] = i;
        }

        _count = kept;
    }

    private void SortByInstant()
    {
        for (int kind = 0, start = 0; kind < _ends.Length; start = _ends[kind++]) SortByInstant(_order.AsSpan(start, _ends[kind] - start));
    }

    private void SortByInstant(Span<int> order)
    {
        for (var i = 1; i < order.Length; i++)
        {
            if (_rows[order[i - 1]].At <= _rows[order[i]].At) continue;
            if (order.Length > LongestRunByEye)
            {
                order.Sort((a, b) => _rows[a].At != _rows[b].At ? _rows[a].At.CompareTo(_rows[b].At) : a.CompareTo(b));
                return;
            }

            var moved = order[i];
            var to = i;
            for (; to > 0 && _rows[order[to - 1]].At > _rows[moved].At; to--) order[to] = order[to - 1];
            order[to] = moved;
        }
    }

    // Equal rows share their instant, so they can only stand within one run of equal instants.
    private void DropRepeats()
    {
        var kept = 0;
        for (int kind = 0, i = 0; kind < _ends.Length; kind++)
        {
            while (i < _ends[kind])
            {
                var end = i + 1;
                while (end < _ends[kind] && _rows[_order[end]].At == _rows[_order[i]].At) end++;
                kept = end - i == 1 ? Keep(kept, i) : KeepDifferent(kept, i, end);
                i = end;
            }

            _ends[kind] = kept;
        }

        _count = kept;
    }

    private int Keep(int kept, int from)
    {
        _order[kept] = _order[from];
        return kept + 1;
    }

    private int KeepDifferent(int kept, int from, int end)
    {
        var first = kept;
        var known = end - from > LongestRunByEye ? new HashSet<(double Value, int Attributes)>() : null;
        for (; from < end; from++)
        {
            ref readonly var row = ref _rows[_order[from]];
            var repeats = row.Id == 0
                && (known is null ? Repeats(row, _order.AsSpan(first, kept - first)) : !known.Add((row.Value, row.Attributes)));
            if (!repeats) kept = Keep(kept, from);
        }

        return kept;
    }

    private bool Repeats(in StoredSignal row, ReadOnlySpan<int> earlier)
    {
        foreach (var other in earlier)
        {
            ref readonly var known = ref _rows[other];
            if (known.Id == 0 && known.Value == row.Value && known.Attributes == row.Attributes) return true;
        }

        return false;
    }

    private SignalHistory Columns()
    {
        var at = GC.AllocateUninitializedArray<long>(_count);
        var values = GC.AllocateUninitializedArray<double>(_count);
        var attributes = columns.AnyAttributes ? new SignalAttributes[_count] : [];
        for (var i = 0; i < _count; i++)
        {
            ref readonly var row = ref _rows[_order[i]];
            at[i] = row.At;
            values[i] = row.Value;
            if (attributes.Length > 0) attributes[i] = columns.Attributes[row.Attributes];
        }

        var present = 0;
        for (int kind = 0, start = 0; kind < _ends.Length; start = _ends[kind++]) present += _ends[kind] > start ? 1 : 0;
        if (present == _ends.Length) return new SignalHistory(columns.Kinds, [.. _ends], at, values, attributes);
        var (kinds, ends) = (new string[present], new int[present]);
        for (int kind = 0, start = 0, to = 0; kind < _ends.Length; start = _ends[kind++])
        {
            if (_ends[kind] > start) (kinds[to], ends[to++]) = (columns.Kinds[kind], _ends[kind]);
        }

        return new SignalHistory(kinds, ends, at, values, attributes);
    }
}
