namespace HealthScore.Cards.Composing;

/// <summary>What can change a score.</summary>
public enum MoveReasonKind
{
    Metric,

    /// <summary>A cap or a floor that came or went.</summary>
    Rule,

    Rounding,

    /// <summary>Other weights, curves or metrics than before.</summary>
    Scorecard,
}
