using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching;

/// <param name="Band">As shown.</param>
/// <param name="Count">How many accounts are in it.</param>
/// <param name="Arr">Their annual revenue by currency code ("" where an account has none), in ordinal order of the codes.</param>
public sealed record BandSum(Band Band, int Count, IReadOnlyDictionary<string, decimal> Arr);
