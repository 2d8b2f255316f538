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
        var today = DateOnly.FromDateTime(facts.AsOf.UtcDateTime);
        if (facts.Movement.PointsPer30Days is null) yield break;
        if (facts is { ForecastAtRenewal: { } then, Account.RenewsOn: { } renewal })
            yield return Fact(book, book.Say(TrendKeys.ForecastAtRenewal, Score(book, facts, then), book.Formats.Day(renewal)));
        else if (ScoreForecast.At(facts.Score.Raw, today, facts.Movement, today.AddDays(Ahead)) is { } later)
            yield return Fact(book, book.Say(TrendKeys.ForecastIn, Score(book, facts, later), Ahead));
        else
            yield break;
        yield return new TextBlock(book.Say(TrendKeys.Caveat, ScoreTrend.Days), TextTone.Quiet);
    }

    private static FactsBlock Fact(WordingBook book, string forecast) => new([new Fact(book.Say(TrendKeys.Forecast), forecast)]);

    private static string Score(WordingBook book, AccountFacts facts, double score) =>
        book.Say(AccountKeys.ForecastThen, Math.Floor(score + 0.5), book.BandWord(facts.Bands.Of(score)));
}
