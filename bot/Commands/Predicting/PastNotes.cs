using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>What a reader should know before trusting the figures.</summary>
internal static class PastNotes
{
    public static IReadOnlyList<string> Of(ScorecardSet scorecards, PastBook book, BacktestPlan plan)
    {
        var notes = new List<string>();
        var attributes = ReadAttributes.Of(scorecards);
        if (attributes.Count > 0)
        {
            notes.Add(
                $"The scorecards read account attributes ({string.Join(", ", attributes)}). A file has only their present values: if they "
                + "changed after the dates of --at, these figures look better than they are.");
        }

        if (book.Lapse is { } lapse) notes.AddRange(Lapse(lapse, plan));
        var undated = book.Accounts.Count(account => account is { Status: AccountStatus.Churned, ChurnedOn: null });
        if (undated > 0) notes.Add($"{undated} accounts are churned without churned_on; they are left out.");
        var unstarted = book.Accounts.Count(account => account.StartedOn is null);
        if (unstarted > 0 && book.Lapse is null)
            notes.Add($"{unstarted} accounts have no started_on; they count from their first signal on, or always where there are no signals.");
        return notes;
    }

    private static IEnumerable<string> Lapse(LapseRule lapse, BacktestPlan plan)
    {
        var what = lapse.Kinds.Count == 0 ? "signal" : string.Join(" or ", lapse.Kinds);
        yield return $"Who was lost is derived: an account is lost once {lapse.Days} days have passed without a {what}, and is a customer again with the next one.";
        if (plan.HorizonDays < lapse.Days)
            yield return $"The horizon is shorter than these {lapse.Days} days: whoever is lost within it has been silent for {lapse.Days - plan.HorizonDays} days "
                + "or more already, so that silence alone predicts. A horizon as long or longer is the fairer question.";
    }
}
