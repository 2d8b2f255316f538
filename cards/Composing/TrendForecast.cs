using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.History;

namespace HealthScore.Cards.Composing;

/// <summary>Where the trend would lead: at the renewal when it is near, else in 90 days. Nothing without a trend.</summary>
internal static class TrendForecast
{
    private const int Ahead = 90;

    public static IEnumerable<CardBlock> Of(WordingBook book, AccountFacts facts)
    {
        var inAWhile = DateOnly.FromDateTime(facts.Score.AsOf.UtcDateTime).AddDays(Ahead);
        if (facts.Movement.PointsPer30Days is null) yield break;
        if (facts is { ForecastAtRenewal: { } then, Account.RenewsOn: { } renewal })
            yield return Forecast(book, facts, book.Say(TrendKeys.ForecastAtRenewal, book.Formats.Day(renewal)), then);
        else if (ScoreForecast.At(facts.Score, facts.Movement, inAWhile) is { } later)
            yield return Forecast(book, facts, book.Say(TrendKeys.ForecastIn, Ahead), later);
        else
            yield break;
        yield return new TextBlock(book.Say(TrendKeys.Caveat, ScoreTrend.Days), TextTone.Quiet);
    }

    private static FactsBlock Forecast(WordingBook book, AccountFacts facts, string name, double score) =>
        new([new Fact(name, book.Say(AccountKeys.ForecastThen, Math.Floor(score + 0.5), book.BandWord(facts.Bands.Of(score))))]);
}
