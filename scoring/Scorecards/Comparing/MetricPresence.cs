namespace HealthScore.Scoring.Scorecards.Comparing;

/// <summary>In which of two scorecards a metric is.</summary>
public enum MetricPresence
{
    Both,

    /// <summary>Only in the first.</summary>
    Gone,

    /// <summary>Only in the second.</summary>
    New,
}
