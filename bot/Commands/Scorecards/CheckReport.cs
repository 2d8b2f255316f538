using HealthScore.Scoring.Scorecards;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>All that <c>scorecard check</c> found.</summary>
/// <param name="Path">What was checked.</param>
/// <param name="Problems">Why the scorecards cannot be used; empty when they can.</param>
/// <param name="Warnings">With files and lines.</param>
/// <param name="Cards">Each scorecard with the accounts that get it; null without a book.</param>
/// <param name="Accounts">Accounts of the book; null without one.</param>
/// <param name="AsOf">When they were looked at.</param>
internal sealed record CheckReport(
    string Path,
    IReadOnlyList<ScorecardProblem> Problems,
    IReadOnlyList<FoundWarning> Warnings,
    IReadOnlyList<(Scorecard Card, int? Accounts)> Cards,
    int? Accounts,
    DateTimeOffset AsOf)
{
    public int ExitCode => Problems.Count > 0 ? Commands.ExitCode.BadInput
        : Warnings.Count > 0 ? Commands.ExitCode.DoneWithRemarks
        : Commands.ExitCode.Done;
}
