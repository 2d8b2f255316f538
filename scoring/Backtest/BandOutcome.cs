using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Backtest;

/// <summary>What became of the cases of one band.</summary>
/// <param name="Count">Cases.</param>
/// <param name="Churned">Those of them that were lost.</param>
public sealed record BandOutcome(Band Band, int Count, int Churned)
{
    // Normal quantile of 97.5 %.
    private const double Quantile = 1.959963984540054;

    /// <summary>Churn rate, 0–1; null without cases.</summary>
    public double? Rate => Count == 0 ? null : (double)Churned / Count;

    /// <summary>95 % interval of the rate (Wilson 1927); null without cases.</summary>
    public (double Low, double High)? RateInterval()
    {
        if (Count == 0) return null;
        const double Square = Quantile * Quantile;
        var rate = (double)Churned / Count;
        var centre = rate + (Square / (2 * Count));
        var reach = Quantile * Math.Sqrt(((rate * (1 - rate)) + (Square / (4 * Count))) / Count);
        var scale = 1 + (Square / Count);
        return (Math.Max(0, (centre - reach) / scale), Math.Min(1, (centre + reach) / scale));
    }
}
