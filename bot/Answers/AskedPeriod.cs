using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Bot.Answers;

/// <summary>Which days a question is about: those it names, up to the instant of the book.</summary>
internal static class AskedPeriod
{
    // Twice as long as the oldest signals that anybody keeps; the period before it must fit the calendar.
    private const int Longest = 3650;

    public static int DaysOf(Question question, int usual) => Math.Clamp(question.Understood.Filters.PeriodDays ?? usual, 1, Longest);

    public static Period Of(Question question, int days) => Period.LastDays(days, question.Visible.Freshness.AsOf);
}
