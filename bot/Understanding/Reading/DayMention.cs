namespace HealthScore.Bot.Understanding.Reading;

/// <summary>A day, or a span of days, that a sentence names.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">Just after its last word.</param>
/// <param name="Bound">What it bounds: <c>until</c>, <c>by</c>, <c>since</c> or <c>from</c>; null for the day itself.</param>
internal readonly record struct DayMention(int Start, int End, DateOnly Day, string? Bound)
{
    /// <summary>A day of the week, Monday is 1; 0 when the day is told in another way.</summary>
    public int Weekday { get; init; }

    /// <summary>The end of a week, month, quarter or year.</summary>
    public bool IsEdge { get; init; }
}
