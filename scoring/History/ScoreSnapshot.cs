using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.History;

/// <summary>An account's score at the end of a UTC day (for today: now). Days without a raw score have none.</summary>
/// <param name="Day">UTC day.</param>
/// <param name="Raw">R, 0–100.</param>
/// <param name="Score">0–100; null when too little was known.</param>
/// <param name="Band">Taken from the score.</param>
/// <param name="Coverage">C, 0–1.</param>
public sealed record ScoreSnapshot(DateOnly Day, double Raw, int? Score, Band Band, double Coverage);
