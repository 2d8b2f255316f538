using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures;

/// <summary>The values of one kind of signal in a period, over many accounts.</summary>
internal sealed class SignalValues(string kind)
{
    // Most accounts have none of a kind: those take no list.
    private List<double>? _values;

    public int Count => _values?.Count ?? 0;

    public void Add(SignalHistory history, in Period period)
    {
        var series = history.Of(kind);
        var end = series.CountUpTo(period.End.UtcTicks);
        for (var i = series.CountUpTo(period.After.UtcTicks); i < end; i++) (_values ??= []).Add(series.Values[i]);
    }

    public void Merge(SignalValues other)
    {
        if (other._values is { } more) (_values ??= []).AddRange(more);
    }

    public int CountWhere(Predicate<double> condition) => _values?.Count(value => condition(value)) ?? 0;

    /// <summary>Null without values.</summary>
    public double? Mean() => _values?.Average();

    /// <summary>The middle value, of an even number the mean of the middle two; null without values.</summary>
    public double? Median()
    {
        if (_values is null) return null;
        _values.Sort();
        var middle = _values.Count / 2;
        return _values.Count % 2 == 1 ? _values[middle] : (_values[middle - 1] / 2) + (_values[middle] / 2);
    }
}
