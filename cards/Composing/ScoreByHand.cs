using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>A score that a person set.</summary>
/// <param name="Score">0–100.</param>
/// <param name="Band">The band of that score.</param>
/// <param name="Who">The person as people call them.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="Until">When it lapses.</param>
public sealed record ScoreByHand(int Score, Band Band, string Who, string Reason, DateTimeOffset Until);
