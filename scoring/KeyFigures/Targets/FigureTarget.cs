namespace HealthScore.Scoring.KeyFigures.Targets;

/// <summary>What a key figure should be. Exactly one bound is set.</summary>
/// <param name="Figure">Id of the key figure.</param>
/// <param name="AtLeast">Lower bound, in the figure's own unit.</param>
/// <param name="AtMost">Upper bound.</param>
/// <param name="PerDays">The length of period that the bound is meant for; null for any.</param>
public sealed record FigureTarget(string Figure, double? AtLeast, double? AtMost, int? PerDays)
{
    // A figure on its bound must not miss it by the last bit of a division.
    private const double Slack = 1e-9;

    /// <summary>
    /// The bound for a period of some days. What remains of customers is multiplied from period to period, so a share of 90 %
    /// per year is one of 0.9^(days/365).
    /// </summary>
    public double BoundFor(double days)
    {
        var bound = AtLeast ?? AtMost ?? 0;
        if (PerDays is not { } per || days.Equals(per)) return bound;
        var lost = Figure == FigureIds.ChurnRate;
        var left = Math.Pow(lost ? 1 - bound : bound, days / per);
        return lost ? 1 - left : left;
    }

    /// <summary>Whether a value of a period of some days is as it should be.</summary>
    public bool IsMetBy(double value, double days) =>
        AtLeast is not null ? value >= BoundFor(days) - Slack : value <= BoundFor(days) + Slack;
}
