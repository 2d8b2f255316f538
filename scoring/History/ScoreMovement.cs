namespace HealthScore.Scoring.History;

/// <summary>How an account's score moved up to now, and where it would go.</summary>
/// <param name="Direction">Improving at ≥ +3 points per 30 days, declining at ≤ −3, else steady.</param>
/// <param name="PointsPer30Days">Theil–Sen slope of the raw score × 30; null when unknown.</param>
/// <param name="Delta7">Score now − score 7 days ago; null when either is missing.</param>
/// <param name="Delta30">Score now − score 30 days ago.</param>
/// <param name="Delta90">Score now − score 90 days ago.</param>
public sealed record ScoreMovement(
    TrendDirection Direction,
    double? PointsPer30Days,
    int? Delta7,
    int? Delta30,
    int? Delta90)
{
    public static ScoreMovement Unknown { get; } = new(TrendDirection.Unknown, null, null, null, null);
}
