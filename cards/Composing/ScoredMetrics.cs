using System.Globalization;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>What the score makes of one sort of signals: the rules they fired, and the metrics measured from them.</summary>
internal static class ScoredMetrics
{
    /// <param name="prefixes">What the kinds of these signals begin with, such as <c>usage.</c>.</param>
    public static IEnumerable<CardBlock> Of(WordingBook book, AccountFacts facts, params string[] prefixes)
    {
        var explained = new Explained(book, facts.Names);
        foreach (var rule in facts.Score.Rules)
        {
            if (IsOf(facts.Sources.Rules, rule.Id, prefixes)) yield return new TextBlock(explained.Says(rule), TextTone.Warning);
        }

        List<TableRow> rows = [.. facts.Score.Metrics.Where(metric => IsOf(facts.Sources.Metrics, metric.Id, prefixes)).Select(metric => Row(explained, facts, metric))];
        if (rows.Count > 0) yield return new TableBlock([book.Say(FigureKeys.Scored), book.Say(AccountKeys.DimensionScore)], rows);
    }

    private static bool IsOf(IReadOnlyDictionary<string, string> kinds, string id, string[] prefixes) =>
        kinds.TryGetValue(id, out var kind) && prefixes.Any(prefix => kind.StartsWith(prefix, StringComparison.Ordinal));

    private static TableRow Row(Explained explained, AccountFacts facts, MetricScore metric) => metric.Score is { } score
        ? new TableRow([explained.Says(metric), Math.Floor(score + 0.5).ToString(CultureInfo.InvariantCulture)], facts.Bands.Of(score))
        : new TableRow([explained.Says(metric), Wordings.NoScore], Band.Unknown);
}
