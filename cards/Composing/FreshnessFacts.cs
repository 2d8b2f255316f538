namespace HealthScore.Cards.Composing;

/// <summary>How new the signals behind a score are; instants are UTC.</summary>
/// <param name="NewestBySource">By the first word of the kind, such as <c>usage</c>; without those never heard of.</param>
/// <param name="NewestByMetric">By metric id; without those never heard of, and those of the account's own attributes.</param>
/// <param name="Sunk">Points of the raw score that silence took, by metric id; of those alone that sink instead of fading.</param>
public sealed record FreshnessFacts(
    IReadOnlyDictionary<string, DateTimeOffset> NewestBySource,
    IReadOnlyDictionary<string, DateTimeOffset> NewestByMetric,
    IReadOnlyDictionary<string, double> Sunk);
