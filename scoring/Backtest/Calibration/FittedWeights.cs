namespace HealthScore.Scoring.Backtest.Calibration;

/// <param name="Weights">At least 0, one per metric, of any sum.</param>
/// <param name="Means">Mean metric scores of the cases they were fitted on.</param>
/// <param name="Strength">λ.</param>
internal sealed record FittedWeights(double[] Weights, double[] Means, double Strength);
