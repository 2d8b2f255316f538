using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Demo.Generation;

/// <summary>One invoice a month, on the account's own day of the month.</summary>
internal static class BillingSignals
{
    public static IEnumerable<Signal> Of(Timeline timeline)
    {
        var dueOn = 1 + (int)(timeline.Chance.Unit("due", 0) * 28);
        foreach (var date in timeline.Days().Where(date => date.Day == dueOn))
        {
            var late = timeline.Story.DaysLate.At(timeline.DayOf(date)) + (1.5 * timeline.Chance.Bell("late", date.DayNumber));
            yield return timeline.Signal("billing.days_late", date, 6, Math.Max(0, Math.Round(late)));
        }
    }
}
