namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Days of the week as a grammar writes them: <c>1-5</c> from Monday to Friday, <c>7-4</c> from Sunday to Thursday.</summary>
internal static class DaySets
{
    private const int Week = 7;

    public static IReadOnlyList<DayOfWeek> Days(string set)
    {
        var (first, last) = (set[0] - '0', set[^1] - '0');
        var count = ((last - first + Week) % Week) + 1;
        return [.. Enumerable.Range(0, count).Select(i => (DayOfWeek)((first + i) % Week))];
    }
}
