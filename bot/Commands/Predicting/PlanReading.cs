using System.Globalization;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Import;

namespace HealthScore.Bot.Commands.Predicting;

/// <summary>From <c>--at</c> and <c>--horizon</c> to a plan.</summary>
internal static class PlanReading
{
    /// <returns>A plan, or why there is none, with the fix.</returns>
    public static (BacktestPlan? Plan, string? Fault) Read(string at, int horizon)
    {
        if (horizon is < 1 or > BacktestPlan.LongestHorizon)
            return (null, $"--horizon {horizon}: Expected whole days from 1 to {BacktestPlan.LongestHorizon}, such as 90.");
        var instants = new List<DateTimeOffset>();
        foreach (var text in at.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!CellParser.TryInstant(text, out var instant)) return (null, $"--at \"{text}\": {CellParser.InstantExpected}");
            instants.Add(instant);
        }

        return instants.Count == 0
            ? (null, "--at is empty: write one date or more, such as --at 2025-01-01,2025-04-01.")
            : (new BacktestPlan(instants, horizon), null);
    }

    /// <summary>Why <c>--churn-after</c> and <c>--churn-kind</c> cannot be used; null when they can.</summary>
    public static string? LapseFault(PredictRequest request) =>
        request.ChurnAfter is < 1 or > LapseRule.LongestDays
            ? $"--churn-after {request.ChurnAfter}: Expected whole days from 1 to {LapseRule.LongestDays}, such as 90."
        : request.ChurnKinds is not null && request.ChurnAfter is null
            ? "--churn-kind needs --churn-after: after how many days of silence an account is lost."
        : null;

    /// <summary>Why the outcome of a plan cannot be known from a book; null when it can.</summary>
    public static string? Fault(BacktestPlan plan, PastBook book)
    {
        if (book.NewestAt is not { } newest)
            return "The files hold no date at all (no signal, started_on or churned_on), so nothing can be looked back on.";
        if (plan.LastOutcome <= newest) return null;
        var latest = newest.AddDays(-plan.HorizonDays).UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"--at {plan.Instants[^1].UtcDateTime:yyyy-MM-dd} with --horizon {plan.HorizonDays} needs data up to "
            + $"{plan.LastOutcome.UtcDateTime:yyyy-MM-dd}, but the newest in the files is of {newest.UtcDateTime:yyyy-MM-dd}: who churned "
            + $"after that is not known yet. Take --at {latest} or earlier, or a shorter --horizon.");
    }
}
