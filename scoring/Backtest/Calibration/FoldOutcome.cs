namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>One fold that was left out of fitting and choosing.</summary>
/// <param name="Count">Its cases.</param>
/// <param name="Churned">Those of them that were lost.</param>
/// <param name="Before">AUC of the scorecard as it is.</param>
/// <param name="After">AUC with the weights fitted on the other folds.</param>
public sealed record FoldOutcome(int Count, int Churned, AucEstimate? Before, AucEstimate? After);
