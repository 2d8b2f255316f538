using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Demo.Generation;

/// <summary>Who used it on each day, and which features in each week.</summary>
internal static class UsageSignals
{
    private const double RestDayShare = 0.2;
    private const int RampDays = 45;

    private static readonly string[] Features =
        ["dashboards", "reports", "automation", "integrations", "exports", "mobile", "forecasts", "api"];

    public static IEnumerable<Signal> Of(Timeline timeline)
    {
        var level = 0.94 + (0.08 * timeline.Mood) + (0.12 * timeline.Chance.Unit("level", 0));
        foreach (var date in timeline.Days())
        {
            var day = timeline.DayOf(date);
            if (timeline.Story.UseStopsOn is { } stop && day >= stop) yield break;

            // The day's count is known when the day is over.
            yield return timeline.Signal("usage.active_users", date, 24, ActiveUsers(timeline, date, day, level));
            if (date.DayOfWeek != DayOfWeek.Wednesday) continue;
            foreach (var signal in FeaturesOf(timeline, date, day)) yield return signal;
        }
    }

    private static double ActiveUsers(Timeline timeline, DateOnly date, int day, double level)
    {
        var share = timeline.Story.ActiveShare.At(day) * level * (1 + (0.05 * timeline.Chance.Bell("active", date.DayNumber)));
        if (timeline.IsResting(date)) share *= RestDayShare;
        if (timeline.IsNew) share *= Math.Min(1, (timeline.AgeOn(date) + 5.0) / RampDays);
        if (timeline.Story.Seasonal) share *= 1 + (0.3 * Math.Cos(2 * Math.PI * (date.DayOfYear - 330) / 365.0));
        var seats = timeline.Account.Seats;
        return Math.Round(Math.Clamp(share, 0, 1) * seats);
    }

    private static IEnumerable<Signal> FeaturesOf(Timeline timeline, DateOnly date, int day)
    {
        var usual = timeline.Story.Features.At(day) + (0.8 * timeline.Mood);
        var count = (int)Math.Round(usual + (0.25 * timeline.Chance.Bell("features", date.DayNumber)));
        var first = (int)(timeline.Chance.Unit("favourite", 0) * Features.Length);
        for (var i = 0; i < Math.Min(count, Features.Length); i++)
        {
            var feature = Features[(first + i) % Features.Length];
            var uses = Math.Round(timeline.Account.Seats * (0.6 + timeline.Chance.Unit(feature, date.DayNumber)) / (i + 1)) + 1;
            yield return timeline.Signal("usage.feature", date, 24, uses, feature, ("feature", feature));
        }
    }
}
