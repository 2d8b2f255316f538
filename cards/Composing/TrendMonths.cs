using System.Globalization;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>The computed score at the end of each of the last months, in numbers and as bars.</summary>
internal static class TrendMonths
{
    private const int FewestBars = 3;

    public static IEnumerable<CardBlock> Of(WordingBook book, AccountFacts facts, IReadOnlyList<ScoreSnapshot> months)
    {
        if (months.Count == 0)
        {
            yield return new TextBlock(book.Say(TrendKeys.NoPast), TextTone.Quiet);
            yield break;
        }

        var rows = months.Select(month => Row(book.Formats.Day(month.Day), month.Score, month.Band))
            .Append(Row(book.Say(TrendKeys.Now), facts.Score.Score, facts.Score.Band));
        yield return new TableBlock([book.Say(TrendKeys.Month), book.Say(TrendKeys.Score)], [.. rows]);
        int[] scores = [.. months.Select(month => month.Score).Append(facts.Score.Score).OfType<int>()];
        if (scores.Length >= FewestBars)
            yield return new TextBlock(book.Say(TrendKeys.Line, Sparkline.Of(scores), scores[0], scores[^1]), TextTone.Quiet);
    }

    private static TableRow Row(string when, int? score, Band band) =>
        new([when, score?.ToString(CultureInfo.InvariantCulture) ?? Wordings.NoScore], band);
}
