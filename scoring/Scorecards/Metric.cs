using HealthScore.Scoring.Measures;

namespace HealthScore.Scoring.Scorecards;

/// <summary>A measure, what its values are worth, and how much they count within their dimension.</summary>
/// <param name="Id">Unique within the scorecard.</param>
/// <param name="Weight">Above 0, relative to the other metrics of the dimension.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Curve">What values are worth.</param>
public sealed record Metric(string Id, double Weight, Measure Measure, Curve Curve)
{
    /// <summary>
    /// Where the score sinks to, 0–100, as the measure goes stale; null when the weight fades instead.
    /// </summary>
    public double? StaleTo { get; init; }

    public DisplayName? Name { get; init; }
}
