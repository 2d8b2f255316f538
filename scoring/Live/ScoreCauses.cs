namespace HealthScore.Scoring.Live;

/// <summary>Why a score was worked out anew; several may come together. Stored as a number: never renumber.</summary>
[Flags]
public enum ScoreCauses
{
    None = 0,

    /// <summary>A signal arrived or was replaced.</summary>
    Signal = 1,

    /// <summary>The account came or its attributes changed.</summary>
    Account = 2,

    /// <summary>Other scorecards are in force.</summary>
    Scorecard = 4,

    /// <summary>A manual override was set, changed or lifted, or it lapsed.</summary>
    Override = 8,

    /// <summary>Nothing happened but time: windows slid, data went stale, a date came near.</summary>
    Time = 16,
}
