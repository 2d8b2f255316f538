using HealthScore.Scoring.History;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Cards.Composing;

/// <summary>What stands on the page before a call, beside what every account card shows.</summary>
public sealed record BriefFacts
{
    /// <summary>From the last touchpoint, or from <see cref="Days"/> ago, to the score that is shown.</summary>
    public required ScoreChange Change { get; init; }

    /// <summary>When there was contact last, UTC; null where none is on record.</summary>
    public required DateTimeOffset? LastTouch { get; init; }

    /// <summary>How far back the change goes where no touchpoint is on record.</summary>
    public required int Days { get; init; }

    public required TicketLoad Tickets { get; init; }

    /// <summary>The length of the period that the tickets are of.</summary>
    public required int TicketDays { get; init; }

    public required CustomerVoice Voice { get; init; }
}
