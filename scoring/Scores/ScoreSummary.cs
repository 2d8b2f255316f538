namespace HealthScore.Scoring.Scores;

/// <summary>One account's score without its explanation.</summary>
/// <param name="Score">0–100, whole; null when the band is unknown.</param>
/// <param name="Band">Taken from the score.</param>
/// <param name="Raw">R before rules and rounding, 0–100; null when no metric counts.</param>
/// <param name="Coverage">C, 0–1.</param>
public readonly record struct ScoreSummary(int? Score, Band Band, double? Raw, double Coverage);
