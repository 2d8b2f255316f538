using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>What must be known before the number is believed: left, set by hand, too little data, capped.</summary>
internal static class AccountNotices
{
    public static IEnumerable<CardBlock> Of(WordingBook book, Reader reader, AccountFacts facts, Explained explained)
    {
        if (facts.ByHand is { } byHand)
        {
            yield return Warning(ByHand(book, reader, byHand));
            yield return new TextBlock(Computed(book, facts.Score), TextTone.Quiet);
        }
        else if (facts.Score.Score is null)
        {
            yield return new TextBlock(WhyUnknown(book, facts.Score));
        }

        foreach (var rule in facts.Score.Rules) yield return Warning(explained.Says(rule));
    }

    /// <summary>Stands above the score: whoever left has no health. Null for a customer.</summary>
    public static TextBlock? Left(WordingBook book, Account account)
    {
        if (account.Status != AccountStatus.Churned) return null;
        return Warning(account.ChurnedOn is { } day ? book.Say(AccountKeys.ChurnedOn, book.Formats.Day(day)) : book.Say(AccountKeys.Churned));
    }

    private static string ByHand(WordingBook book, Reader reader, ScoreByHand byHand) => book.Say(
        AccountKeys.Overridden,
        byHand.Score,
        CustomerText.Clean(byHand.Who),
        CustomerText.Clean(byHand.Reason, 300),
        book.Formats.Day(LastDay(reader, byHand.Until)));

    // The last that it holds: its end is often the first instant of a day.
    private static DateOnly LastDay(Reader reader, DateTimeOffset until) => DateOnly.FromDateTime(reader.Local(until.AddTicks(-1)).DateTime);

    private static string Computed(WordingBook book, AccountScore score) => score.Score is { } number
        ? book.Say(AccountKeys.Computed, number, book.BandWord(score.Band))
        : book.Say(AccountKeys.ComputedUnknown);

    private static string WhyUnknown(WordingBook book, AccountScore score)
    {
        if (score.Scorecard is null) return book.Say(AccountKeys.NoScorecard);
        if (score.Raw is not { } raw) return book.Say(AccountKeys.NoRaw);
        return book.Say(AccountKeys.TooLittleData, score.Coverage) + " " + book.Say(AccountKeys.Hint, raw);
    }

    private static TextBlock Warning(string text) => new(text, TextTone.Warning);
}
