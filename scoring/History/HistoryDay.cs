using HealthScore.Scoring.Live;

namespace HealthScore.Scoring.History;

/// <summary>A day of an account's history.</summary>
/// <param name="Snapshot">The score at the end of the day; of today, now.</param>
/// <param name="IsRecorded">
/// As it was shown then, under a scorecard that has changed since; otherwise computed under today's scorecards.
/// </param>
public sealed record HistoryDay(DaySnapshot Snapshot, bool IsRecorded)
{
    /// <summary>What a person had put in place of the score at the end of the day; the snapshot keeps the computed one.</summary>
    public ShownOverride? Override { get; init; }
}
