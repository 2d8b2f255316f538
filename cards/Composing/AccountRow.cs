using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>One account in a list.</summary>
/// <param name="Names">The scorecard's own names by id, as in <see cref="AccountFacts.Names"/>; null for none.</param>
public sealed record AccountRow(
    Account Account,
    AccountScore Score,
    ScoreMovement Movement,
    IReadOnlyDictionary<string, DisplayName>? Names = null)
{
    /// <summary>Shown in place of the computed score; null without one.</summary>
    public ShownOverride? ByHand { get; init; }

    /// <summary>What a list is about, where it is not the score itself; null for a list of scores.</summary>
    public RowNote? Note { get; init; }

    internal int? ShownScore => ByHand?.Score ?? Score.Score;

    internal Band ShownBand => ByHand?.Band ?? Score.Band;
}
