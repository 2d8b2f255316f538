using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>"How old is this?": the sources with their newest signal, what is stale or missing, and what that costs.</summary>
public static class FreshnessCard
{
    private const int ShownNames = 8;
    private const double Stale = 0.995;

    public static Card Compose(AccountFacts facts, FreshnessFacts ages, Reader reader)
    {
        var book = Wordings.Of(reader);
        var name = Wordings.Name(facts.Account);
        var blocks = new List<CardBlock> { new HeadingBlock(book.Say(FreshnessKeys.Title, name)) };
        if (facts.Score.Scorecard is null) blocks.Add(new TextBlock(book.Say(AccountKeys.NoScorecard)));
        else blocks.Add(new TextBlock(Costs(book, facts.Score)));
        if (SourceTable.Of(book, reader, facts, ages) is { Rows.Count: > 0 } table) blocks.Add(table);
        blocks.Add(new FactsBlock([.. Facts(book, reader, facts, ages)]));
        blocks.Add(new TextBlock(book.Provenance(reader, facts), TextTone.Quiet));
        var newest = facts.Score.NewestSignalAt is { } at ? book.Say(CommonKeys.NewestSignal, book.Ago(reader, at)) : book.Say(CommonKeys.NoSignal);
        return new Card
        {
            Language = book.Language,
            Summary = book.Say(FreshnessKeys.Summary, name, facts.Score.Coverage, newest),
            Blocks = blocks,
            Buttons = facts.Buttons,
        };
    }

    // The two and the coverage make 100 %.
    private static string Costs(WordingBook book, AccountScore score)
    {
        var all = score.Metrics.Sum(metric => metric.Weight);
        var missing = score.Metrics.Where(metric => metric.Value is null).Sum(metric => metric.Weight);
        var stale = score.Metrics.Where(metric => metric.Value is not null).Sum(metric => metric.Weight * (1 - metric.Freshness));
        return missing + stale > 0 ? book.Say(FreshnessKeys.Costs, stale / all, missing / all) : book.Say(FreshnessKeys.CostsNothing);
    }

    private static IEnumerable<Fact> Facts(WordingBook book, Reader reader, AccountFacts facts, FreshnessFacts ages)
    {
        var explained = new Explained(book, facts.Names);
        var stale = facts.Score.Metrics.Where(metric => metric.Value is not null && metric.Freshness < Stale)
            .OrderByDescending(metric => metric.Weight * (1 - metric.Freshness))
            .Select(metric => StaleLine(book, reader, explained, metric, ages)).ToList();
        if (stale.Count > 0) yield return new Fact(book.Say(WhyKeys.Stale), book.Joined([.. Some(book, stale)]));
        var missing = facts.Score.Metrics.Where(metric => metric.Value is null)
            .OrderByDescending(metric => metric.Weight).Select(metric => explained.Metric(metric.Id)).ToList();
        if (missing.Count > 0) yield return new Fact(book.Say(WhyKeys.Missing), string.Join(", ", Some(book, missing)));
        yield return new Fact(book.Say(FreshnessKeys.Computed), book.Moment(reader, facts.Score.AsOf));
        if (facts.Score is { Scorecard: { } card, ScorecardVersion: { } version })
            yield return new Fact(book.Say(FreshnessKeys.Card), book.Say(FreshnessKeys.CardVersion, CustomerText.Clean(card), book.Whole(version)));
    }

    private static string StaleLine(WordingBook book, Reader reader, Explained explained, MetricScore metric, FreshnessFacts ages)
    {
        var name = explained.Metric(metric.Id);
        var when = ages.NewestByMetric.TryGetValue(metric.Id, out var at) ? book.Ago(reader, at) : book.Say(FreshnessKeys.Never);
        return ages.Sunk.TryGetValue(metric.Id, out var points)
            ? book.Say(FreshnessKeys.Sunk, name, when, points)
            : book.Say(FreshnessKeys.StaleLine, name, when, metric.Freshness);
    }

    private static IEnumerable<string> Some(WordingBook book, List<string> all) => all.Count <= ShownNames
        ? all
        : all.Take(ShownNames).Append(book.Say(CommonKeys.CutMore, all.Count - ShownNames));
}
