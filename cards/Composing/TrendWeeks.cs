using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.History;

namespace HealthScore.Cards.Composing;

/// <summary>The days whose scores a trend's picture shows, and the picture.</summary>
public static class TrendWeeks
{
    private const int Shown = 26;
    private const int DaysPerWeek = 7;
    private const int Fewest = 3;

    /// <summary>Today, and the same weekday of each week for half a year, oldest first.</summary>
    public static IReadOnlyList<DateOnly> Before(DateOnly today) =>
        [.. Enumerable.Range(0, Shown + 1).Select(week => today.AddDays((week - Shown) * DaysPerWeek))];

    /// <summary>Null where too little is known to see a course.</summary>
    internal static ChartBlock? Of(WordingBook book, AccountFacts facts, IReadOnlyList<ScoreSnapshot> weeks)
    {
        int[] known = [.. weeks.Select(week => week.Score).OfType<int>()];
        if (known.Length < Fewest) return null;
        var (first, last) = (weeks[0].Day, weeks[^1].Day);
        var scores = weeks.ToDictionary(week => week.Day, week => week.Score);
        var steps = (last.DayNumber - first.DayNumber) / DaysPerWeek;
        return new ChartBlock(
            [.. Enumerable.Range(0, steps + 1).Select(step => scores.GetValueOrDefault(first.AddDays(step * DaysPerWeek)))],
            facts.Bands.Green,
            facts.Bands.Yellow,
            book.Say(
                TrendKeys.Picture, book.Formats.Day(first), book.Formats.Day(last), known[0], known[^1], known.Min(), known.Max()));
    }
}
