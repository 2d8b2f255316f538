namespace HealthScore.Cards.Model;

/// <summary>Names with their values, such as owner and renewal.</summary>
public sealed record FactsBlock(IReadOnlyList<Fact> Facts) : CardBlock;
