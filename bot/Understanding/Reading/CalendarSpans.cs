namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Weeks (from Monday), months, quarters and years around a day. A unit is told by its length: 7, 30, 90 or 365 days.</summary>
internal static class CalendarSpans
{
    /// <summary>The first and the last day of the current one.</summary>
    public static (DateOnly From, DateOnly To) Current(DateOnly today, int unit)
    {
        var from = Start(today, unit);
        return (from, Step(from, unit, 1).AddDays(-1));
    }

    /// <summary>The first and the last day of the next one.</summary>
    public static (DateOnly From, DateOnly To) Next(DateOnly today, int unit)
    {
        var from = Step(Start(today, unit), unit, 1);
        return (from, Step(from, unit, 1).AddDays(-1));
    }

    /// <summary>The first and the last day of the one before.</summary>
    public static (DateOnly From, DateOnly To) Previous(DateOnly today, int unit)
    {
        var to = Start(today, unit).AddDays(-1);
        return (Start(to, unit), to);
    }

    private static DateOnly Start(DateOnly day, int unit) => unit switch
    {
        7 => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        30 => new DateOnly(day.Year, day.Month, 1),
        90 => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        365 => new DateOnly(day.Year, 1, 1),
        _ => day,
    };

    private static DateOnly Step(DateOnly day, int unit, int count) => unit switch
    {
        30 => day.AddMonths(count),
        90 => day.AddMonths(3 * count),
        365 => day.AddYears(count),
        _ => day.AddDays(unit * count),
    };
}
