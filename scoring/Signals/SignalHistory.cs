using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Signals;

/// <summary>
/// Everything observed about one account, made for looking up windows: columns, grouped by kind, ordered by instant and
/// arrival. Immutable, so it may be shared between threads.
/// </summary>
public sealed class SignalHistory
{
    private readonly string[] _kinds;
    private readonly int[] _ends;
    private readonly long[] _at;
    private readonly double[] _values;
    private readonly SignalAttributes[] _attributes;

    internal SignalHistory(string[] kinds, int[] ends, long[] at, double[] values, SignalAttributes[] attributes)
    {
        _kinds = kinds;
        _ends = ends;
        _at = at;
        _values = values;
        _attributes = attributes;
    }

    public static SignalHistory Empty { get; } = new([], [], [], [], []);

    /// <summary>The kinds there are, by ordinal.</summary>
    public IReadOnlyList<string> Kinds => _kinds;

    /// <summary>Number of signals of all kinds.</summary>
    public int Count => _at.Length;

    /// <summary>Builds the history of one account.</summary>
    /// <param name="arrivals">That account's signals in the order of their arrival.</param>
    public static SignalHistory From(IEnumerable<Signal> arrivals)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        var builder = new SignalHistoryBuilder();
        foreach (var signal in arrivals) builder.Add(signal);
        return builder.Build();
    }

    /// <summary>The signals of a kind; none for a kind never seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SignalSeries Of(string kind)
    {
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (_kinds[i] == kind) return Series(i);
        }

        return default;
    }

    /// <summary>When the first signal of any kind was; null when there is none.</summary>
    public DateTimeOffset? OldestAt()
    {
        if (_at.Length == 0) return null;
        var oldest = long.MaxValue;
        for (var i = 0; i < _kinds.Length; i++) oldest = Math.Min(oldest, Series(i).At[0]);
        return new DateTimeOffset(oldest, TimeSpan.Zero);
    }

    /// <summary>When the newest signal of any kind up to an instant was; null when there is none.</summary>
    public DateTimeOffset? NewestAt(DateTimeOffset asOf)
    {
        long? newest = null;
        for (var i = 0; i < _kinds.Length; i++)
        {
            var series = Series(i);
            var count = series.CountUpTo(asOf.UtcTicks);
            if (count > 0) newest = Math.Max(newest ?? 0, series.At[count - 1]);
        }

        return newest is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    private SignalSeries Series(int kind)
    {
        var from = kind == 0 ? 0 : _ends[kind - 1];
        var count = _ends[kind] - from;
        return new SignalSeries(
            _at.AsSpan(from, count), _values.AsSpan(from, count), _attributes.Length == 0
                ? []
                : _attributes.AsSpan(from, count));
    }
}
