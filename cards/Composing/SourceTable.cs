using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>Where signals come from, how new they are, and how much of what the score expects of them counts; the weightiest first.</summary>
internal static class SourceTable
{
    private const int Most = 14;

    private static readonly Dictionary<string, WordingKey> Words = new(StringComparer.Ordinal)
    {
        ["usage"] = FreshnessKeys.Usage,
        ["survey"] = FreshnessKeys.Survey,
        ["review"] = FreshnessKeys.Review,
        ["pulse"] = FreshnessKeys.Pulse,
        ["support"] = FreshnessKeys.Support,
        ["billing"] = FreshnessKeys.Billing,
        ["onboarding"] = FreshnessKeys.Onboarding,
        ["training"] = FreshnessKeys.Training,
        ["relationship"] = FreshnessKeys.Relationship,
        ["advocacy"] = FreshnessKeys.Advocacy,
        [ScorecardSources.AccountRecord] = FreshnessKeys.Account,
    };

    public static TableBlock Of(WordingBook book, Reader reader, AccountFacts facts, FreshnessFacts ages)
    {
        var scored = facts.Score.Metrics
            .Where(metric => facts.Sources.Metrics.ContainsKey(metric.Id))
            .GroupBy(metric => SourceOf(facts.Sources.Metrics[metric.Id]))
            .OrderByDescending(source => source.Sum(metric => metric.Weight))
            .ToList();
        var rows = scored.Select(source => new TableRow([Name(book, source.Key), Newest(source.Key), book.Share(Counted(source))]))
            .Concat(ages.NewestBySource.Keys.Except(scored.Select(source => source.Key)).Order(StringComparer.Ordinal)
                .Select(source => new TableRow([Name(book, source), Newest(source), Wordings.NoScore])));
        return new TableBlock([book.Say(FreshnessKeys.Source), book.Say(FreshnessKeys.Newest), book.Say(FreshnessKeys.Counts)], [.. rows.Take(Most)]) { IsEven = true };

        string Newest(string source) => source == ScorecardSources.AccountRecord ? Wordings.NoScore
            : ages.NewestBySource.TryGetValue(source, out var at) ? book.Ago(reader, at)
            : book.Say(FreshnessKeys.Never);
    }

    /// <summary>The first word of a kind, such as <c>usage</c>.</summary>
    public static string SourceOf(string kind) => kind.Split('.', 2)[0];

    private static double Counted(IGrouping<string, MetricScore> source) =>
        source.Sum(metric => metric.Value is null ? 0 : metric.Weight * metric.Freshness) / source.Sum(metric => metric.Weight);

    private static string Name(WordingBook book, string source) =>
        Words.TryGetValue(source, out var key) ? book.Say(key) : FigureWords.Foreign(source);
}
