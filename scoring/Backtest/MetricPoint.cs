namespace HealthScore.Scoring.Backtest;

/// <summary>One metric of one case.</summary>
/// <param name="Score">s, 0–100; without meaning when nothing is known.</param>
/// <param name="Known">Effective weight ÷ global weight, 0 (missing or wholly stale) to 1.</param>
public readonly record struct MetricPoint(double Score, double Known);
