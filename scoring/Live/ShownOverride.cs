using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Live;

/// <summary>What a person put in place of a computed score.</summary>
/// <param name="Id">Of the override, for looking up who and why.</param>
/// <param name="Score">0–100.</param>
/// <param name="Band">Shown with it.</param>
/// <param name="Until">When it lapses; null when it does not.</param>
public sealed record ShownOverride(string Id, int Score, Band Band, DateTimeOffset? Until);
