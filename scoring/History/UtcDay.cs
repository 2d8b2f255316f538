namespace HealthScore.Scoring.History;

/// <summary>Days as snapshots count them.</summary>
public static class UtcDay
{
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    /// <summary>The first instant of a day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The last instant of a day, or now where the day is not over.</summary>
    public static DateTimeOffset EndOf(DateOnly day, DateTimeOffset now)
    {
        var end = new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero);
        return end < now ? end : now.ToUniversalTime();
    }
}
