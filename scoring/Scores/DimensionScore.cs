namespace HealthScore.Scoring.Scores;

/// <param name="Id">Dimension id.</param>
/// <param name="Score">0–100, null when none of its metrics counts.</param>
public sealed record DimensionScore(string Id, double? Score);
