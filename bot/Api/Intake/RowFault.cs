namespace HealthScore.Bot.Api.Intake;

/// <summary>What is wrong with a row.</summary>
/// <param name="Field">As the sender wrote it; empty when it concerns the row as a whole.</param>
/// <param name="Problem">What is wrong and what is expected.</param>
internal sealed record RowFault(string Field, string Problem);
