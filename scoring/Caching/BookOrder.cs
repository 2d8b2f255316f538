namespace HealthScore.Scoring.Caching;

/// <summary>The order of a list. Among equals the larger ARR comes first, then the lower id: every machine gives the same.</summary>
/// <param name="By">What counts first.</param>
/// <param name="Descending">The largest first. Accounts that have nothing to compare stay last.</param>
/// <param name="DimensionId">Which, for <see cref="BookSort.Dimension"/>.</param>
public sealed record BookOrder(BookSort By, bool Descending = false, string? DimensionId = null)
{
    public static BookOrder LowestScore { get; } = new(BookSort.Score);

    public static BookOrder LargestArr { get; } = new(BookSort.Arr, Descending: true);

    public static BookOrder SoonestRenewal { get; } = new(BookSort.Renewal);
}
