using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>The signals of a block, those of one part of the accounts side by side; within a part in file order.</summary>
internal sealed class PartedSignals
{
    private readonly StoredSignal[] _signals;
    private readonly int[] _ends;

    private PartedSignals(StoredSignal[] signals, int[] ends) => (_signals, _ends) = (signals, ends);

    public static PartedSignals None { get; } = new([], []);

    /// <param name="part">Number of the part.</param>
    public ReadOnlySpan<StoredSignal> this[int part]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_signals.Length == 0) return [];
            var start = part == 0 ? 0 : _ends[part - 1];
            return _signals.AsSpan(start, _ends[part] - start);
        }
    }

    /// <param name="signals">In file order.</param>
    /// <param name="parts">The part of each of them.</param>
    /// <param name="count">How many parts there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PartedSignals Of(ReadOnlySpan<StoredSignal> signals, ReadOnlySpan<ushort> parts, int count)
    {
        if (signals.IsEmpty) return None;
        var next = new int[count];
        foreach (var part in parts) next[part]++;
        var total = 0;
        for (var part = 0; part < next.Length; part++) (next[part], total) = (total, total + next[part]);
        var sorted = GC.AllocateUninitializedArray<StoredSignal>(signals.Length);
        for (var i = 0; i < signals.Length; i++) sorted[next[parts[i]]++] = signals[i];
        // By now each entry stands at the end of its part.
        return new PartedSignals(sorted, next);
    }
}
