using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Signals;

/// <summary>
/// One account's signals of one kind, ordered by instant, then by arrival; repeats and replaced rows are already gone. A view:
/// it copies nothing.
/// </summary>
public readonly ref struct SignalSeries
{
    internal SignalSeries(ReadOnlySpan<long> at, ReadOnlySpan<double> values, ReadOnlySpan<SignalAttributes> attributes)
    {
        At = at;
        Values = values;
        Attributes = attributes;
    }

    public int Count => At.Length;

    /// <summary>UTC ticks (<see cref="DateTimeOffset.UtcTicks"/>), rising.</summary>
    public ReadOnlySpan<long> At { get; }

    public ReadOnlySpan<double> Values { get; }

    /// <summary>As long as the others, or empty when no signal of the account has attributes.</summary>
    public ReadOnlySpan<SignalAttributes> Attributes { get; }

    /// <summary>The attributes of one signal.</summary>
    public SignalAttributes AttributesOf(int index) => Attributes.IsEmpty ? default : Attributes[index];

    /// <summary>How many signals are at or before an instant; they are the first ones.</summary>
    /// <param name="ticks">UTC ticks.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CountUpTo(long ticks)
    {
        var from = 0;
        var to = At.Length;
        while (from < to)
        {
            var middle = (int)((uint)(from + to) >> 1);
            if (At[middle] <= ticks) from = middle + 1;
            else to = middle;
        }

        return from;
    }
}
