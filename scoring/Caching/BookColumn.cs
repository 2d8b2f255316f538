namespace HealthScore.Scoring.Caching;

/// <summary>A number that accounts have.</summary>
/// <param name="Kind">Which.</param>
/// <param name="DimensionId">Which dimension, for <see cref="BookColumnKind.Dimension"/>.</param>
public readonly record struct BookColumn(BookColumnKind Kind, string? DimensionId = null);
