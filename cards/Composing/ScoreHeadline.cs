using System.Globalization;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;

namespace HealthScore.Cards.Composing;

/// <summary>Number, band in colour and word, direction and changes.</summary>
internal static class ScoreHeadline
{
    public static ScoreBlock Of(WordingBook book, AccountFacts facts) => new(
        facts.ShownBand,
        facts.ShownScore?.ToString(CultureInfo.InvariantCulture) ?? Wordings.NoScore,
        book.BandMeaning(facts.ShownBand),
        HasCourse(facts) ? Trend(book, facts.Movement.Direction) : null,
        HasCourse(facts) ? Changes(book, facts) : []);

    /// <summary>An account that left, or of which too little is known, goes nowhere.</summary>
    public static bool HasCourse(AccountFacts facts) =>
        facts.ShownScore is not null && facts.Account.Status == AccountStatus.Active;

    private static string? Trend(WordingBook book, TrendDirection direction) =>
        book.Trend(direction) is { } word ? $"{book.Arrow(direction)}\u00a0{word}" : null;

    private static List<string> Changes(WordingBook book, AccountFacts facts)
    {
        var changes = new List<string>(2);
        if (facts.Movement.Delta7 is { } week) changes.Add(book.Say(CommonKeys.ChangeIn, week, 7));
        if (facts.Movement.Delta30 is { } month) changes.Add(book.Say(CommonKeys.ChangeIn, month, 30));
        return changes.Count == 0 ? [book.Say(CommonKeys.NoChangeKnown)] : changes;
    }
}
