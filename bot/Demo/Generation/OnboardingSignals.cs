using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Demo.Generation;

/// <summary>The steps of the first months, and people trained.</summary>
internal static class OnboardingSignals
{
    private static readonly (string Milestone, int Day)[] Plan =
    [
        ("kickoff", 3), ("admin_setup", 11), ("data_connected", 23), ("first_report", 36), ("team_trained", 52), ("go_live", 66),
    ];

    public static IEnumerable<Signal> Of(Timeline timeline)
    {
        var (chance, story) = (timeline.Chance, timeline.Story);
        foreach (var date in timeline.OnceEvery(60, "training").Where(timeline.IsTalking))
        {
            var share = story.Trained.At(timeline.DayOf(date)) * (0.7 + (0.6 * chance.Unit("trained", date.DayNumber)));
            var people = Math.Round(share * timeline.Account.Seats);
            if (people > 0) yield return timeline.Signal("training.completed", date, 13, people);
        }

        if (!timeline.IsNew) yield break;
        foreach (var (milestone, day) in Plan.Take(story.Milestones))
        {
            var date = timeline.First.AddDays(day + (int)(4 * chance.Unit(milestone, 0)));
            yield return timeline.Signal("onboarding.milestone", date, 16, 1, milestone, ("milestone", milestone));
        }
    }
}
