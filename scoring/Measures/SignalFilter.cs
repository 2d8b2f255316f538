using System.Runtime.CompilerServices;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Measures;

/// <summary>The <c>where</c> of a measure.</summary>
internal sealed class SignalFilter(IReadOnlyList<AttributeFilter> conditions)
{
    private readonly (string Key, string[] Values)[] _conditions = [.. conditions.Select(c => (c.Key, c.Values.ToArray()))];

    public bool IsEmpty => _conditions.Length == 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Matches(in SignalSeries series, int index)
    {
        if (_conditions.Length == 0) return true;
        var attributes = series.AttributesOf(index);
        foreach (var (key, values) in _conditions)
        {
            if (attributes[key] is not { } value || !values.AsSpan().Contains(value)) return false;
        }

        return true;
    }
}
