namespace HealthScore.Scoring.Caching;

/// <summary>Which state of the store a book shows.</summary>
/// <param name="Stamp">The store's number for that state.</param>
/// <param name="AsOf">When the state was the newest for certain.</param>
public readonly record struct BookMark(long Stamp, DateTimeOffset AsOf);
