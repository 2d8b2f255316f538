using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>What a reader should know before trusting the figures.</summary>
internal static class PastNotes
{
    public static IReadOnlyList<string> Of(ScorecardSet scorecards, PastBook book)
    {
        var notes = new List<string>();
        var attributes = ReadAttributes.Of(scorecards);
        if (attributes.Count > 0)
        {
            notes.Add(
                $"The scorecards read account attributes ({string.Join(", ", attributes)}). A file has only their present values: if they "
                + "changed after the dates of --at, these figures look better than they are.");
        }

        var undated = book.Accounts.Count(account => account is { Status: AccountStatus.Churned, ChurnedOn: null });
        if (undated > 0) notes.Add($"{undated} accounts are churned without churned_on; they are left out.");
        var unstarted = book.Accounts.Count(account => account.StartedOn is null);
        if (unstarted > 0)
            notes.Add($"{unstarted} accounts have no started_on; they count from their first signal on, or always where there are no signals.");
        return notes;
    }
}
