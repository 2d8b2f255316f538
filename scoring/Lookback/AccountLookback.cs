using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Scoring.Lookback;

/// <summary>What became of one account in a period.</summary>
/// <param name="Now">Its key figures of the period.</param>
/// <param name="Before">Its key figures of the period of equal length just before.</param>
/// <param name="Change">Computed score at the end − score the period's days ago, as cards show it; null when either is missing.</param>
/// <param name="LastUse">UTC ticks of the newest sign of use, any age; null for none ever.</param>
/// <param name="LastTouch">UTC ticks of the newest touchpoint, any age; null for none ever.</param>
public sealed record AccountLookback(KeyFigureCalculator Now, KeyFigureCalculator Before, int? Change, long? LastUse, long? LastTouch)
{
    /// <summary>UTC ticks of the newest of both; null for none ever.</summary>
    public long? LastSeen => LastUse is { } use && LastTouch is { } touch ? Math.Max(use, touch) : LastUse ?? LastTouch;
}
