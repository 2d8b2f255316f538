using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.History;

/// <summary>One end of a change that is to be explained.</summary>
/// <param name="Seen">The account as valid then, with its signals.</param>
/// <param name="AsOf">Any offset; signals after it are not looked at.</param>
public sealed record ChangeEnd(AccountSignals Seen, DateTimeOffset AsOf)
{
    /// <summary>What was shown then, where that was recorded; it counts if a scorecard made it that is no longer in force.</summary>
    public DaySnapshot? Recorded { get; init; }

    /// <summary>Scores under what was in force then, where that is known and is not what is in force now; else null.</summary>
    public ScoreCalculator? Under { get; init; }

    /// <summary>The score that a person set in place of the computed one, 0–100; null when none did.</summary>
    public int? Override { get; init; }
}
