using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>Whether any account has signals that a measure can count, of any age.</summary>
internal sealed class MeasureSeen(SignalMeasure measure)
{
    private readonly SignalFilter _filter = new(measure.Where);

    public SignalMeasure Measure => measure;

    /// <summary>A signal got through the filters and, where values of an attribute are counted, has that attribute.</summary>
    public bool IsMatched { get; private set; }

    public void Look(SignalHistory history)
    {
        if (IsMatched) return;
        var series = history.Of(measure.Kind);
        for (var i = 0; i < series.Count && !IsMatched; i++)
            IsMatched = _filter.Matches(series, i) && (measure.By is not { } by || series.AttributesOf(i)[by] is not null);
    }
}
