using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;

namespace HealthScore.Cards.Composing;

/// <summary>"When do they renew?": the date, the score now and then, and what drives it.</summary>
public static class RenewalCard
{
    private const int ShownDrivers = 3;
    private const int TrendDays = 30;

    public static Card Compose(AccountFacts facts, Reader reader)
    {
        var book = Wordings.Of(reader);
        var name = Wordings.Name(facts.Account);
        var blocks = new List<CardBlock> { new HeadingBlock(book.Say(RenewalKeys.Title, name), Heading(book, reader, facts.Account)) };
        if (AccountNotices.Left(book, facts.Account) is { } left) blocks.Add(left);
        if (facts.Account.RenewsOn is null) blocks.Add(new TextBlock(book.Say(RenewalKeys.None), TextTone.Warning));
        blocks.Add(ScoreHeadline.Of(book, facts));
        blocks.AddRange(AccountNotices.Of(book, reader, facts, new Explained(book, facts.Names)));
        if (Facts(book, facts).ToList() is { Count: > 0 } known) blocks.Add(new FactsBlock(known));
        if (Drivers(book, facts) is { } drivers) blocks.Add(drivers);
        if (facts.ForecastAtRenewal is not null) blocks.Add(new TextBlock(book.Say(TrendKeys.Caveat, ScoreTrend.Days), TextTone.Quiet));
        blocks.Add(new TextBlock(book.Provenance(reader, facts), TextTone.Quiet));
        return new Card { Language = book.Language, Summary = Summary(book, reader, facts.Account, name), Blocks = blocks, Buttons = facts.Buttons };
    }

    private static string? Heading(WordingBook book, Reader reader, Account account) =>
        account.RenewsOn is { } day ? book.Say(AccountKeys.RenewalIn, book.Formats.Day(day), DaysLeft(reader, day)) : null;

    private static string Summary(WordingBook book, Reader reader, Account account, string name) => account.RenewsOn is { } day
        ? book.Say(RenewalKeys.Summary, name, book.Formats.Day(day), DaysLeft(reader, day))
        : book.Say(RenewalKeys.SummaryNone, name);

    private static int DaysLeft(Reader reader, DateOnly day) => day.DayNumber - reader.Today.DayNumber;

    private static IEnumerable<Fact> Facts(WordingBook book, AccountFacts facts)
    {
        if (facts.Account.Arr is { } arr) yield return new Fact(book.Say(AccountKeys.Arr), book.Formats.Amount(arr, facts.Account.Currency));
        if (!ScoreHeadline.HasCourse(facts)) yield break;
        if (facts.Movement.PointsPer30Days is { } slope)
            yield return new Fact(book.Say(RenewalKeys.Trend), book.Say(TrendKeys.Slope, book.Formats.Signed(slope, 1), TrendDays));
        if (Forecast(book, facts) is { } forecast) yield return forecast;
    }

    private static Fact? Forecast(WordingBook book, AccountFacts facts)
    {
        if (facts.ForecastAtRenewal is { } forecast) return AccountFactsTable.ForecastOf(book, facts, forecast);
        if (facts.Account.RenewsOn is not { } day || day < DateOnly.FromDateTime(facts.AsOf.UtcDateTime)) return null;
        var why = facts.Movement.PointsPer30Days is null ? book.Say(RenewalKeys.NoTrend) : book.Say(RenewalKeys.TooFar, ScoreForecast.Horizon);
        return new Fact(book.Say(AccountKeys.Forecast), why);
    }

    private static DriversBlock? Drivers(WordingBook book, AccountFacts facts) => DriverLines.Of(book, facts, ShownDrivers) is { Count: > 0 } lines
        ? new DriversBlock(book.Say(AccountKeys.Drivers), lines)
        : null;
}
