namespace HealthScore.Scoring.KeyFigures;

/// <summary>From one milestone to another: of the accounts that reached the first, the share that reached the second.</summary>
/// <param name="Id">Its name among the key figures.</param>
public sealed record Conversion(string Id, Milestone First, Milestone Second);
