namespace HealthScore.Scoring.KeyFigures.OneAccount;

/// <summary>A support ticket.</summary>
/// <param name="OpenedAt">UTC.</param>
/// <param name="Topic">As its source calls it; null without one.</param>
/// <param name="Severity">As its source calls it; null without one.</param>
public sealed record Ticket(DateTimeOffset OpenedAt, string? Topic, string? Severity);
