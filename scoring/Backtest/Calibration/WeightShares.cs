using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>Weights of any sum as hundredths of the whole.</summary>
internal static class WeightShares
{
    /// <summary>In scorecard order; empty when all fitted weights are 0.</summary>
    public static IReadOnlyList<MetricWeight> Of(Scorecard card, double[] fitted)
    {
        var total = fitted.Sum();
        if (total <= 0) return [];
        var all = card.Dimensions.Sum(dimension => dimension.Weight);
        var before = card.Dimensions.SelectMany(dimension => dimension.Metrics.Select(metric =>
            (metric.Id, Share: 100 * dimension.Weight * metric.Weight / dimension.Metrics.Sum(one => one.Weight) / all)));
        return [.. before.Select((metric, j) =>
            new MetricWeight(metric.Id, Math.Round(metric.Share, 2), Math.Round(100 * fitted[j] / total, 2)))];
    }
}
