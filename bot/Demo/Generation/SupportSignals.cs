using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Demo.Generation;

/// <summary>Tickets, how long the customer waited, and what they said right after.</summary>
internal static class SupportSignals
{
    private const double DaysPerQuarter = 91;

    private static readonly string[] Topics =
        ["how_to", "bug", "access", "integration", "performance", "billing", "feature_request"];
    private static readonly string[] LeavingTopics = ["cancellation", "data_export", "contract", "pricing"];

    public static IEnumerable<Signal> Of(Timeline timeline)
    {
        foreach (var date in timeline.Days().Where(timeline.IsTalking))
        {
            var mean = timeline.Story.TicketsPerSeat.At(timeline.DayOf(date)) * timeline.Account.Seats / DaysPerQuarter;
            if (timeline.IsResting(date)) mean *= 0.3;
            var tickets = timeline.Chance.Times(mean, "tickets", date.DayNumber);
            for (var number = 1; number <= tickets; number++)
            {
                foreach (var signal in Ticket(timeline, date, number)) yield return signal;
            }
        }
    }

    private static IEnumerable<Signal> Ticket(Timeline timeline, DateOnly date, int number)
    {
        var (chance, story, day) = (timeline.Chance, timeline.Story, timeline.DayOf(date));
        var (hour, suffix) = (7 + (10 * chance.Unit("hour", date.DayNumber, number)), $"{number}");
        var topic = ("topic", Topic(timeline, date, number));
        var severity = ("severity", Severity(timeline, date, number));
        yield return timeline.Signal("support.ticket", date, hour, 1, suffix, topic, severity);

        var response = Spread(timeline, story.FirstResponseHours.At(day), chance.Unit("response", date.DayNumber, number));
        yield return timeline.Signal("support.first_response_hours", date, hour + response, response, suffix, topic, severity);

        var handling = Spread(timeline, story.ResolutionHours.At(day), chance.Unit("resolution", date.DayNumber, number));
        var resolution = Math.Round(response + handling, 1);
        yield return timeline.Signal("support.resolution_hours", date, hour + resolution, resolution, suffix, topic, severity);

        if (chance.Unit("asked", date.DayNumber, number) > 0.5) yield break;
        var feeling = story.Csat.At(day) + (0.2 * timeline.Mood) + (0.6 * chance.Bell("csat", date.DayNumber, number));
        yield return timeline.Signal("survey.csat", date, hour + resolution + 1, Math.Clamp(Math.Round(feeling), 1, 5), suffix, topic);
    }

    /// <summary>Waiting times differ: half to one and a half of the usual.</summary>
    private static double Spread(Timeline timeline, double hours, double unit) =>
        Math.Round(hours * (1.1 - (0.35 * timeline.Mood)) * (0.5 + unit), 1);

    private static string Topic(Timeline timeline, DateOnly date, int number)
    {
        var (chance, story) = (timeline.Chance, timeline.Story);
        if (chance.Unit("leaving", date.DayNumber, number) < story.LeavingShare.At(timeline.DayOf(date)))
        {
            var any = Pick(LeavingTopics, chance.Unit("why", date.DayNumber, number));
            return story.LeavingTopic.Length > 0 ? story.LeavingTopic : any;
        }

        var recurs = story.RecurringTopic.Length > 0 && chance.Unit("again", date.DayNumber, number) < 0.5;
        return recurs ? story.RecurringTopic : Pick(Topics, chance.Unit("topic", date.DayNumber, number));
    }

    private static string Severity(Timeline timeline, DateOnly date, int number)
    {
        var unit = timeline.Chance.Unit("severity", date.DayNumber, number);
        var severe = timeline.Story.SevereShare.At(timeline.DayOf(date));
        if (unit < severe) return unit < severe / 3 ? "urgent" : "high";
        return unit < 0.6 ? "low" : "normal";
    }

    private static string Pick(string[] choices, double unit) => choices[(int)(unit * choices.Length)];
}
