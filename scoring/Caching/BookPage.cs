namespace HealthScore.Scoring.Caching;

/// <summary>A part of a list.</summary>
/// <param name="Total">How many accounts the whole list has.</param>
/// <param name="Entries">Those of this page, in order; may be none.</param>
public sealed record BookPage(int Total, IReadOnlyList<BookEntry> Entries);
