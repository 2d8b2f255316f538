using System.Globalization;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.History;

namespace HealthScore.Cards.Composing;

/// <summary>Number, band in colour and word, direction and changes.</summary>
internal static class ScoreHeadline
{
    public static ScoreBlock Of(WordingBook book, AccountFacts facts) => new(
        facts.ShownBand,
        facts.ShownScore?.ToString(CultureInfo.InvariantCulture) ?? Wordings.NoScore,
        book.BandMeaning(facts.ShownBand),
        Trend(book, facts.Movement.Direction),
        Changes(book, facts));

    private static string? Trend(WordingBook book, TrendDirection direction) =>
        book.Trend(direction) is { } word ? $"{Wordings.Arrow(direction)}\u00a0{word}" : null;

    private static List<string> Changes(WordingBook book, AccountFacts facts)
    {
        if (facts.ShownScore is null) return [];
        var changes = new List<string>(2);
        if (facts.Movement.Delta7 is { } week) changes.Add(book.Say(CommonKeys.ChangeIn, week, 7));
        if (facts.Movement.Delta30 is { } month) changes.Add(book.Say(CommonKeys.ChangeIn, month, 30));
        return changes.Count == 0 ? [book.Say(CommonKeys.NoChangeKnown)] : changes;
    }
}
