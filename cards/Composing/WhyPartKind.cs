namespace HealthScore.Cards.Composing;

internal enum WhyPartKind
{
    Best,
    Metric,
    Raw,
    Rule,
    Rounding,
    ByHand,
    Score,
}
