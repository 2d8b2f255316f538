namespace HealthScore.Scoring.Backtest;

/// <summary>Area under the ROC curve: how often a lost account had the lower score than a kept one, ties counting half.</summary>
/// <param name="Value">0–1; 0.5 is chance.</param>
/// <param name="Low">Lower end of the 95 % interval; null where there are too few cases for one.</param>
/// <param name="High">Upper end.</param>
public sealed record AucEstimate(double Value, double? Low, double? High)
{
    // Normal quantile of 97.5 %.
    private const double Quantile = 1.959963984540054;

    /// <summary>Number of lost or of kept cases, whichever is less.</summary>
    public long Fewer { get; private init; }

    /// <summary>Standard error; null when unknown.</summary>
    internal double? Deviation { get; private init; }

    /// <param name="deviation">Standard error; null when unknown.</param>
    /// <param name="churned">Lost cases, at least 1.</param>
    /// <param name="kept">Kept cases, at least 1.</param>
    internal static AucEstimate From(double value, double? deviation, long churned, long kept)
    {
        if (deviation is not { } error) return new(value, null, null) { Fewer = Math.Min(churned, kept) };
        // A perfect ranking of few cases is not certain: half a wrong pair stands in, as in a continuity correction.
        var edge = 1 / (2.0 * (Math.Min(churned, kept) + 1));
        var inner = Math.Clamp(value, edge, 1 - edge);
        if (error < 1e-12) error = HanleyMcNeil(inner, churned, kept);
        // On the logit scale the interval stays within 0–1.
        var centre = Math.Log(inner / (1 - inner));
        var reach = Quantile * error / (inner * (1 - inner));
        return new(value, Math.Min(value, Logistic(centre - reach)), Math.Max(value, Logistic(centre + reach)))
        {
            Fewer = Math.Min(churned, kept),
            Deviation = error,
        };
    }

    /// <summary>Standard error from the counts alone (Hanley and McNeil 1982).</summary>
    internal static double HanleyMcNeil(double value, long churned, long kept)
    {
        var one = value / (2 - value);
        var other = 2 * value * value / (1 + value);
        var square = value * value;
        var variance = ((value * (1 - value)) + ((churned - 1) * (one - square)) + ((kept - 1) * (other - square)))
            / ((double)churned * kept);
        return Math.Sqrt(Math.Max(0, variance));
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
