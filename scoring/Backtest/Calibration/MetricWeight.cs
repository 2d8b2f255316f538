namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>The weight of one metric, in hundredths of the whole scorecard.</summary>
/// <param name="Metric">Its id.</param>
/// <param name="Before">Global weight in the scorecard as it is, 0–100.</param>
/// <param name="After">Fitted, 0–100, with two decimals; 0 when the metric does not help.</param>
public sealed record MetricWeight(string Metric, double Before, double After);
