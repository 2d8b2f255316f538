namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>How to fit.</summary>
/// <param name="Folds">2–20.</param>
/// <param name="Seed">The same seed deals the same folds.</param>
public sealed record CalibrationPlan(int Folds, int Seed)
{
    public const int LeastFolds = 2;
    public const int MostFolds = 20;
}
