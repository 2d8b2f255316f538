using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>Money, renewal with forecast, owner, alert: what is known of them.</summary>
internal static class AccountFactsTable
{
    public static FactsBlock Of(WordingBook book, Reader reader, AccountFacts facts)
    {
        var account = facts.Account;
        var known = new List<Fact>(5);
        if (account.Arr is { } arr) known.Add(new Fact(book.Say(AccountKeys.Arr), book.Formats.Amount(arr, account.Currency)));
        if (account.RenewsOn is { } renewal) known.Add(new Fact(book.Say(AccountKeys.Renewal), Renewal(book, reader, renewal)));
        if (facts.ForecastAtRenewal is { } forecast && ScoreHeadline.HasCourse(facts))
            known.Add(ForecastOf(book, facts, forecast));
        if (Owner(facts) is { } owner) known.Add(new Fact(book.Say(AccountKeys.Owner), owner));
        if (facts.OpenAlert is { } alert) known.Add(new Fact(book.Say(AccountKeys.OpenAlert), CustomerText.Clean(alert, 200)));
        return new FactsBlock(known);
    }

    public static Fact ForecastOf(WordingBook book, AccountFacts facts, double forecast) =>
        new(ForecastName(book, facts), Forecast(book, facts, forecast));

    private static string Renewal(WordingBook book, Reader reader, DateOnly day) =>
        book.Say(AccountKeys.RenewalIn, book.Formats.Day(day), day.DayNumber - reader.Today.DayNumber);

    private static string Forecast(WordingBook book, AccountFacts facts, double forecast) =>
        book.Say(AccountKeys.ForecastThen, Math.Floor(forecast + 0.5), book.BandWord(facts.Bands.Of(forecast)));

    // Caps and floors are not forecast: the label keeps the two numbers from contradicting each other.
    private static string ForecastName(WordingBook book, AccountFacts facts) =>
        book.Say(facts.Score.Rules.Count > 0 ? AccountKeys.ForecastBeforeRules : AccountKeys.Forecast);

    private static string? Owner(AccountFacts facts)
    {
        var owner = facts.OwnerName ?? facts.Account.Owner?.Value;
        return owner is null ? null : CustomerText.Clean(owner);
    }
}
