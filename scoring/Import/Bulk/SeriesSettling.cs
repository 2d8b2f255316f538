using System.Numerics;
using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>
/// Settles which rows of a series count, by the same rules as <see cref="Signals.SignalHistoryBuilder"/>: of those with the same
/// id the last, of equal ones without an id the first; then puts them in the order of their instants.
/// </summary>
/// <remarks>Not for several threads.</remarks>
internal sealed class SeriesSettling(BulkColumns columns)
{
    // Most series are short, and then looking at every pair is quicker than any table.
    private const int LongestByEye = 16;

    private int[] _seen = [];

    /// <param name="rows">In the order of their arrival; those that count come to stand in front.</param>
    /// <returns>How many count.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Settle(Span<GatheredSignal> rows)
    {
        if (rows.Length < 2) return rows.Length;
        var count = DropReplaced(rows);
        Sort(rows[..count]);
        return DropRepeats(rows[..count]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int DropReplaced(Span<GatheredSignal> rows)
    {
        var ids = 0UL;
        foreach (ref readonly var row in rows) ids |= row.Id;
        if (ids == 0) return rows.Length;
        if (rows.Length > LongestByEye) return DropReplacedOfMany(rows);
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Id == 0 || !ComesAgain(rows, i)) rows[count++] = rows[i];
        }

        return count;
    }

    // What is moved to the front never covers a row behind it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ComesAgain(ReadOnlySpan<GatheredSignal> rows, int at)
    {
        ref readonly var row = ref rows[at];
        for (var later = at + 1; later < rows.Length; later++)
        {
            if (AreSame(row, rows[later])) return true;
        }

        return false;
    }

    // From the last arrival back, so that the first met is the one that counts.
    private int DropReplacedOfMany(Span<GatheredSignal> rows)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)rows.Length * 2);
        if (_seen.Length < size) _seen = new int[size];
        var seen = _seen.AsSpan(0, size);
        seen.Clear();
        var kept = rows.Length;
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            var row = rows[i];
            if (row.Id != 0 && !IsNew(seen, rows, row, kept - 1)) continue;
            rows[--kept] = row;
        }

        rows[kept..].CopyTo(rows);
        return rows.Length - kept;
    }

    // Remembers by the place that the row is about to take.
    private bool IsNew(Span<int> seen, ReadOnlySpan<GatheredSignal> rows, in GatheredSignal row, int place)
    {
        var hash = PackedIds.Hash(row.Id);
        var slot = (int)((hash ^ (hash >> 32)) & (uint)(seen.Length - 1));
        for (; seen[slot] > 0; slot = (slot + 1) & (seen.Length - 1))
        {
            if (AreSame(rows[seen[slot] - 1], row)) return false;
        }

        seen[slot] = place + 1;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool AreSame(in GatheredSignal one, in GatheredSignal other) =>
        PackedIds.MayBeSame(one.Id, other.Id)
        && PackedIds.AreSame(one.Id, columns.IdsOf(one.Block), other.Id, columns.IdsOf(other.Block));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sort(Span<GatheredSignal> rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i - 1].At <= rows[i].At) continue;
            if (rows.Length > LongestByEye)
            {
                SortMany(rows);
                return;
            }

            var moved = rows[i];
            var to = i;
            for (; to > 0 && rows[to - 1].At > moved.At; to--) rows[to] = rows[to - 1];
            rows[to] = moved;
        }
    }

    // Rows of one instant stay in the order of their arrival.
    private static void SortMany(Span<GatheredSignal> rows)
    {
        var keys = new (long At, int Place)[rows.Length];
        for (var i = 0; i < rows.Length; i++) keys[i] = (rows[i].At, i);
        keys.AsSpan().Sort(rows, static (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Place.CompareTo(b.Place));
    }

    // Equal rows share their instant, so they can only stand within one run of equal instants.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int DropRepeats(Span<GatheredSignal> rows)
    {
        var kept = 0;
        for (var i = 0; i < rows.Length;)
        {
            var end = i + 1;
            while (end < rows.Length && rows[end].At == rows[i].At) end++;
            if (end - i == 1) rows[kept++] = rows[i];
            else kept = KeepDifferent(rows, kept, i, end);
            i = end;
        }

        return kept;
    }

    private static int KeepDifferent(Span<GatheredSignal> rows, int kept, int from, int end)
    {
        var first = kept;
        var known = end - from > LongestByEye ? new HashSet<(double Value, int Attributes)>() : null;
        for (; from < end; from++)
        {
            var row = rows[from];
            var repeats = row.Id == 0
                && (known is null ? Repeats(row, rows[first..kept]) : !known.Add((row.Value, row.Attributes)));
            if (!repeats) rows[kept++] = row;
        }

        return kept;
    }

    private static bool Repeats(in GatheredSignal row, ReadOnlySpan<GatheredSignal> earlier)
    {
        foreach (ref readonly var known in earlier)
        {
            if (known.Id == 0 && known.Value == row.Value && known.Attributes == row.Attributes) return true;
        }

        return false;
    }
}
