using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <param name="Band">The band.</param>
/// <param name="Count">How many accounts are in it.</param>
/// <param name="Arr">Their annual revenue by currency code ("" where an account has none); currencies are never added up.</param>
public sealed record BandTotal(Band Band, int Count, IReadOnlyDictionary<string, decimal> Arr);
