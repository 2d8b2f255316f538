namespace HealthScore.Cards.Composing;

/// <summary>The days whose scores a trend card shows.</summary>
public static class MonthEnds
{
    public const int Shown = 6;

    /// <summary>The last days of the six months before the month of <paramref name="today"/>, oldest first.</summary>
    public static IReadOnlyList<DateOnly> Before(DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        return [.. Enumerable.Range(0, Shown).Select(i => first.AddMonths(i + 1 - Shown).AddDays(-1))];
    }
}
