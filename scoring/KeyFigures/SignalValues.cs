using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.KeyFigures;

/// <summary>The values of one kind of signal in a period, over many accounts.</summary>
internal sealed class SignalValues(string kind)
{
    private readonly List<double> _values = [];

    public int Count => _values.Count;

    public void Add(SignalHistory history, in Period period)
    {
        var series = history.Of(kind);
        var end = series.CountUpTo(period.End.UtcTicks);
        for (var i = series.CountUpTo(period.After.UtcTicks); i < end; i++) _values.Add(series.Values[i]);
    }

    public int CountWhere(Predicate<double> condition) => _values.Count(value => condition(value));

    /// <summary>Null without values.</summary>
    public double? Mean() => _values.Count == 0 ? null : _values.Average();

    /// <summary>The middle value, of an even number the mean of the middle two; null without values.</summary>
    public double? Median()
    {
        if (_values.Count == 0) return null;
        _values.Sort();
        var middle = _values.Count / 2;
        return _values.Count % 2 == 1 ? _values[middle] : (_values[middle - 1] / 2) + (_values[middle] / 2);
    }
}
