namespace HealthScore.Scoring.Scorecards.Comparing;

/// <summary>One thing that two sets of scorecards say differently.</summary>
/// <param name="Card">Id of the scorecard.</param>
/// <param name="Path">As in <see cref="CardNotation"/>; <c>version</c>, or empty for the scorecard as a whole.</param>
/// <param name="Before">Null when it is not there.</param>
/// <param name="After">Null when it is not there any more.</param>
public sealed record CardDifference(string Card, string Path, string? Before, string? After);
