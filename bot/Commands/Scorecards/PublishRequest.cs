namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>What <c>scorecard publish</c> was asked, as written on the command line.</summary>
/// <param name="File">The scorecard.</param>
/// <param name="By">Who does it; null for the user of this machine.</param>
/// <param name="Note">Why; null for nothing.</param>
/// <param name="DryRun">Only tell what would come of it.</param>
internal sealed record PublishRequest(string File, string? By, string? Note, bool DryRun);
