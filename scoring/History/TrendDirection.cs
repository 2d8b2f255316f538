namespace HealthScore.Scoring.History;

public enum TrendDirection
{
    /// <summary>Fewer than 4 snapshots, or less than 14 days between the first and the last.</summary>
    Unknown,
    Declining,
    Steady,
    Improving,
}
