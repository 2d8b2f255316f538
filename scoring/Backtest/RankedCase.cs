namespace HealthScore.Scoring.Backtest;

/// <summary>A case as far as ranking goes.</summary>
/// <param name="Score">Lower is at higher risk.</param>
/// <param name="Churned">The outcome.</param>
/// <param name="Account">Cases of one account are not independent of each other. At least 0.</param>
internal readonly record struct RankedCase(double Score, bool Churned, int Account);
