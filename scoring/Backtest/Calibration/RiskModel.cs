namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>Log odds of churn = intercept − Σ weight · feature.</summary>
/// <param name="Weights">At least 0, one per metric.</param>
internal sealed record RiskModel(double[] Weights, double Intercept)
{
    public double LogOdds(ReadOnlySpan<double> features)
    {
        var odds = Intercept;
        for (var j = 0; j < features.Length; j++) odds -= Weights[j] * features[j];
        return odds;
    }

    /// <summary>Mean log loss over rows of features.</summary>
    public double Loss(double[] features, bool[] churned)
    {
        var loss = 0.0;
        for (var i = 0; i < churned.Length; i++)
        {
            var odds = LogOdds(features.AsSpan(i * Weights.Length, Weights.Length));
            loss += SoftPlus(churned[i] ? -odds : odds);
        }

        return loss / churned.Length;
    }

    // log(1 + e^x) without overflow.
    private static double SoftPlus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
