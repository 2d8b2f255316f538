namespace HealthScore.Scoring.History;

/// <summary>Where daily snapshots point.</summary>
public static class ScoreTrend
{
    /// <summary>Days whose snapshots count, today included.</summary>
    public const int Days = 90;

    private const int FewestSnapshots = 4;
    private const int ShortestSpan = 14;
    private const int UnitDays = 30;
    private const double Notable = 3;

    // A change of exactly 3 points must not depend on the last bit of a division.
    private const double Slack = 1e-9;

    /// <summary>
    /// Points of raw score per 30 days; null with fewer than 4 snapshots or less than 14 days between the ends.
    /// </summary>
    /// <param name="snapshots">One per day, oldest first, those of the last <see cref="Days"/> days.</param>
    public static double? PointsPer30Days(IReadOnlyList<ScoreSnapshot> snapshots)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        if (snapshots.Count < FewestSnapshots || snapshots[^1].Day.DayNumber - snapshots[0].Day.DayNumber < ShortestSpan)
            return null;
        return TheilSen.Slope([.. snapshots.Select(snapshot => ((double)snapshot.Day.DayNumber, snapshot.Raw))]) * UnitDays;
    }

    /// <summary>The word for a slope.</summary>
    public static TrendDirection DirectionOf(double? pointsPer30Days) => pointsPer30Days switch
    {
        null => TrendDirection.Unknown,
        >= Notable - Slack => TrendDirection.Improving,
        <= -Notable + Slack => TrendDirection.Declining,
        _ => TrendDirection.Steady,
    };
}
