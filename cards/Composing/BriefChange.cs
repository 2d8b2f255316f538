using System.Globalization;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.History;

namespace HealthScore.Cards.Composing;

/// <summary>How the score came from one instant to another, in lines that make up the difference of the two as shown.</summary>
internal static class BriefChange
{
    private const int ShownMetrics = 4;

    public static IEnumerable<CardBlock> Of(WordingBook book, Reader reader, AccountFacts facts, BriefFacts brief)
    {
        var change = brief.Change;
        if (change.ScoreDifference is not { } difference || change.Besides is not { } besides)
        {
            yield return new TextBlock(book.Say(BriefKeys.NoScoreThen, book.When(reader, change.From.AsOf)));
            yield break;
        }

        var title = brief.LastTouch is { } touch
            ? book.Say(BriefKeys.Since, book.Ago(reader, touch), Number(change.From.Score), Number(change.To.Score))
            : book.Say(BriefKeys.SinceDays, brief.Days, Number(change.From.Score), Number(change.To.Score));
        var lines = Lines(book, facts, change, besides, difference * 10);
        if (lines.Count > 0)
        {
            yield return new DriversBlock(title, lines);
            yield break;
        }

        yield return new TextBlock(title, TextTone.Title);
        yield return new TextBlock(book.Say(BriefKeys.Same));
    }

    private static List<DriverLine> Lines(WordingBook book, AccountFacts facts, ScoreChange change, BesidesMetrics besides, int total)
    {
        // Rounded together, so that what is shown adds up to what is shown.
        var tenths = Tenths.Share([.. change.Metrics.Select(metric => metric.Part), change.FromScorecard, besides.Total], total);
        var moved = Enumerable.Range(0, change.Metrics.Count).Where(i => tenths[i] != 0).OrderByDescending(i => Math.Abs(tenths[i])).ToList();
        var shown = moved.Count <= ShownMetrics + 1 ? moved.Count : ShownMetrics;
        var lines = moved.Take(shown).Select(i => Line(book, Says(book, facts, change.Metrics[i]), tenths[i])).ToList();
        var smaller = moved.Skip(shown).ToList();
        if (smaller.Count > 0) lines.Add(Line(book, book.Say(WhyKeys.Smaller, smaller.Count), smaller.Sum(i => tenths[i])));
        if (tenths[^2] != 0) lines.Add(Line(book, book.Say(BriefKeys.OtherCard), tenths[^2]));
        var byHand = change.From.IsByHand || change.To.IsByHand;
        if (tenths[^1] != 0) lines.Add(Line(book, book.Say(byHand ? BriefKeys.ByHand : BriefKeys.Rules), tenths[^1]));
        return lines;
    }

    private static DriverLine Line(WordingBook book, string text, int tenths) => new(book.Formats.Signed(tenths / 10.0, 1), text);

    private static string Says(WordingBook book, AccountFacts facts, MetricChange change)
    {
        var explained = new Explained(book, facts.Names);
        return facts.Score.Metrics.FirstOrDefault(metric => metric.Id == change.Id) is { } now ? explained.Says(now) : explained.Metric(change.Id);
    }

    private static string Number(int? score) => score?.ToString(CultureInfo.InvariantCulture) ?? Wordings.NoScore;
}
