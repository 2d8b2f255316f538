namespace HealthScore.Scoring.Scorecards.Comparing;

/// <summary>What a metric does to the difference of one account's raw scores under two scorecards.</summary>
/// <param name="Id">Metric id.</param>
/// <param name="Presence">In which of the scorecards it is.</param>
/// <param name="ValueBefore">Measured under the first scorecard; null when missing.</param>
/// <param name="ValueAfter">Measured under the second; null when missing.</param>
/// <param name="ShareBefore">p under the first, 0–1.</param>
/// <param name="ShareAfter">p under the second, 0–1.</param>
/// <param name="FromWeight">Points because its share of the whole is another, or because it came or went.</param>
/// <param name="FromCurve">Points because values are worth something else, <c>stale_to</c> included.</param>
/// <param name="FromMeasure">Points because something else is measured.</param>
public readonly record struct MetricShift(
    string Id,
    MetricPresence Presence,
    double? ValueBefore,
    double? ValueAfter,
    double ShareBefore,
    double ShareAfter,
    double FromWeight,
    double FromCurve,
    double FromMeasure)
{
    /// <summary>All of it; over all metrics the parts sum to the difference of the raw scores.</summary>
    public double Part => FromWeight + FromCurve + FromMeasure;
}
