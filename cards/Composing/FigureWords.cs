using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.KeyFigures;

namespace HealthScore.Cards.Composing;

/// <summary>Figures of a period and of the one before, in words.</summary>
internal static class FigureWords
{
    private const int LongestName = 40;

    /// <summary>A table that sets a period beside the one before.</summary>
    public static TableBlock Compared(this WordingBook book, WordingKey first, int days, IReadOnlyList<TableRow> rows) =>
        new([book.Say(first), book.Say(FigureKeys.Last, days), book.Say(FigureKeys.Before, days)], rows) { IsEven = true };

    /// <summary>A day, and how long ago that is.</summary>
    public static string When(this WordingBook book, Reader reader, DateTimeOffset at) => book.Say(
        FigureKeys.When, book.Formats.Day(DateOnly.FromDateTime(reader.Local(at).DateTime)), book.Ago(reader, at));

    public static string Hours(this WordingBook book, double? hours) =>
        hours is { } known ? book.Say(FigureKeys.Hours, known) : Wordings.NoScore;

    public static string Whole(this WordingBook book, double number) => book.Formats.Number(number, NumberStyle.Whole);

    /// <summary>How many people: below ten a tenth tells something.</summary>
    public static string People(this WordingBook book, double? number) =>
        number is { } known ? book.Formats.Number(known, known < 10 ? NumberStyle.Short : NumberStyle.Whole) : Wordings.NoScore;

    public static string Share(this WordingBook book, double? share) =>
        share is { } known ? book.Formats.Number(known, NumberStyle.Percent) : Wordings.NoScore;

    /// <summary>As of when, and how new the newest of what the card is about is.</summary>
    public static string Provenance(this WordingBook book, Reader reader, AccountFacts facts, DateTimeOffset? newest) => book.Joined(
        book.AsOf(reader, facts.Freshness, facts.Score.AsOf),
        newest is { } at ? book.Say(CommonKeys.NewestSignal, book.Ago(reader, at)) : book.Say(CommonKeys.NoSignal));

    /// <summary>A name that a customer's systems gave, such as a topic or a feature.</summary>
    public static string Foreign(string name)
    {
        var readable = CustomerText.Clean(name.Replace('_', ' '), LongestName);
        return char.ToUpperInvariant(readable[0]) + readable[1..];
    }

    public static double? Mean(KeyFigure figure) => figure.Details.FirstOrDefault(detail => detail.Id == "mean")?.Value;
}
