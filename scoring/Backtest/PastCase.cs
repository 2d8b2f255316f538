using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Backtest;

/// <summary>One account at one past instant: what was said then, and what came of it.</summary>
/// <param name="Account">Its place in the book.</param>
/// <param name="Instant">The place of T in the plan.</param>
/// <param name="Scorecard">The scorecard that applied; null when none did.</param>
/// <param name="Raw">R, 0–100; null when nothing was known.</param>
/// <param name="Band">After rules and rounding.</param>
/// <param name="Churned">Lost in (T, T + H].</param>
/// <param name="Metrics">In scorecard order; empty unless asked for.</param>
public readonly record struct PastCase(
    int Account, int Instant, string? Scorecard, double? Raw, Band Band, bool Churned, MetricPoint[] Metrics);
