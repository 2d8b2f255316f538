namespace HealthScore.Scoring.Caching;

/// <summary>Which state of the store a book shows.</summary>
/// <param name="Stamp">The store's number for that state.</param>
/// <param name="AsOf">When that state was the newest for certain.</param>
/// <param name="BehindSince">Since when the scores of some accounts wait to be computed anew; null when none does.</param>
public readonly record struct BookMark(long Stamp, DateTimeOffset AsOf, DateTimeOffset? BehindSince = null);
