using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Demo.Generation;

/// <summary>Calls, meetings and reviews; who left, and who speaks for us.</summary>
internal static class RelationshipSignals
{
    private static readonly string[] Types = ["call", "email", "meeting", "email"];

    public static IEnumerable<Signal> Of(Timeline timeline)
    {
        var (chance, story) = (timeline.Chance, timeline.Story);
        foreach (var date in timeline.OnceEvery(story.TouchEvery, "touch").Where(timeline.IsTalking))
        {
            var type = Types[(int)(chance.Unit("type", date.DayNumber) * Types.Length)];
            yield return timeline.Signal("relationship.touchpoint", date, 10, 1, type, ("type", type));
        }

        foreach (var date in timeline.OnceEvery(story.ReviewEvery, "review").Where(timeline.IsTalking))
        {
            var type = chance.Unit("level", date.DayNumber) < 0.25 ? "executive" : "qbr";
            yield return timeline.Signal("relationship.touchpoint", date, 14, 1, type, ("type", type));
        }

        if (story.ChampionLeftOn is { } left)
            yield return timeline.Signal("relationship.champion_left", timeline.DateOf(left), 9, 1);

        foreach (var day in story.ReferencesOn)
            yield return timeline.Signal("advocacy.reference", timeline.DateOf(day), 12, 1);
    }
}
