namespace HealthScore.Scoring.Scores;

/// <summary>A rule whose measure was beyond its bound.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Value">What the measure read.</param>
/// <param name="Cap">Upper limit the rule sets on the score, 0–100.</param>
/// <param name="Floor">Lower limit the rule sets on the score, 0–100.</param>
public sealed record FiredRule(string Id, double Value, double? Cap, double? Floor);
