using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Demo.Generation;

/// <summary>What people say when asked (NPS, CES), what the CSM feels, and public reviews.</summary>
internal static class SurveySignals
{
    private const int SeatsPerAnswer = 150;
    private const int MostAnswers = 4;

    public static IEnumerable<Signal> Of(Timeline timeline)
    {
        var (chance, story) = (timeline.Chance, timeline.Story);
        foreach (var date in timeline.OnceEvery(30, "nps").Where(timeline.IsTalking))
        {
            var answers = Math.Min(MostAnswers, 1 + (timeline.Account.Seats / SeatsPerAnswer));
            for (var number = 1; number <= answers; number++)
            {
                var answer = story.Nps.At(timeline.DayOf(date)) + (0.5 * timeline.Mood)
                    + (0.8 * chance.Bell("answer", date.DayNumber, number));
                var given = Math.Clamp(Math.Round(answer), 0, 10);
                yield return Comments.Of(timeline, date, number, given) is { } comment
                    ? timeline.Signal("survey.nps", date, 9 + number, given, $"{number}", ("comment", comment))
                    : timeline.Signal("survey.nps", date, 9 + number, given, $"{number}");
            }
        }

        foreach (var date in timeline.OnceEvery(45, "ces").Where(timeline.IsTalking))
        {
            var ease = story.Ces.At(timeline.DayOf(date)) + (0.4 * timeline.Mood)
                + (0.4 * chance.Bell("ease", date.DayNumber));
            yield return timeline.Signal("survey.ces", date, 11, Math.Clamp(Math.Round(ease), 1, 7));
        }

        foreach (var date in timeline.OnceEvery(28, "pulse"))
        {
            var feeling = story.Pulse.At(timeline.DayOf(date)) + (0.4 * timeline.Mood)
                + (0.2 * chance.Bell("feeling", date.DayNumber));
            yield return timeline.Signal("pulse.csm", date, 15, Math.Clamp(Math.Round(feeling), 1, 5));
        }

        foreach (var (day, stars) in story.Reviews)
            yield return timeline.Signal("review.stars", timeline.DateOf(day), 18, stars);
    }
}
