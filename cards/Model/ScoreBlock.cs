using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Model;

/// <summary>The score as the eye meets it first: number, band in colour and in a word, direction as an arrow and a word.</summary>
/// <param name="Band">Sets the colour; never the only carrier of meaning.</param>
/// <param name="Number">Such as <c>38</c>, or a dash when there is no score.</param>
/// <param name="BandWord">Such as "At risk".</param>
/// <param name="Trend">Arrow and word, such as "↘ declining"; null when unknown.</param>
/// <param name="Details">Short lines beside the number, such as the changes over 7 and 30 days.</param>
public sealed record ScoreBlock(
    Band Band,
    string Number,
    string BandWord,
    string? Trend,
    IReadOnlyList<string> Details) : CardBlock;
