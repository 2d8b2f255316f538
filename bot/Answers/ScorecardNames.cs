using HealthScore.Cards.Composing;
using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Bot.Answers;

/// <summary>What scorecards call their dimensions, metrics and rules, and where their bands begin; looked up once.</summary>
internal sealed class ScorecardNames(ScorecardSet scorecards)
{
    private static readonly IReadOnlyDictionary<string, DisplayName> None = new Dictionary<string, DisplayName>(0);

    private readonly Dictionary<string, IReadOnlyDictionary<string, DisplayName>> _names =
        scorecards.Scorecards.ToDictionary(card => card.Id, Names, StringComparer.Ordinal);

    private readonly Dictionary<string, BandLimits> _bands = scorecards.Scorecards.ToDictionary(
        card => card.Id, card => new BandLimits(card.Bands.Green, card.Bands.Yellow), StringComparer.Ordinal);

    private readonly Dictionary<string, ScorecardSources> _sources =
        scorecards.Scorecards.ToDictionary(card => card.Id, Sources, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, DisplayName> Of(string? scorecard) =>
        scorecard is null ? None : _names.GetValueOrDefault(scorecard, None);

    public BandLimits BandsOf(string? scorecard) =>
        scorecard is not null && _bands.TryGetValue(scorecard, out var bands) ? bands : BandLimits.Usual;

    public ScorecardSources SourcesOf(string? scorecard) =>
        scorecard is null ? ScorecardSources.None : _sources.GetValueOrDefault(scorecard, ScorecardSources.None);

    private static ScorecardSources Sources(Scorecard card) => new(
        card.Dimensions.SelectMany(dimension => dimension.Metrics).ToDictionary(metric => metric.Id, metric => Source(metric.Measure), StringComparer.Ordinal),
        card.Rules.GroupBy(rule => rule.Id).ToDictionary(rules => rules.Key, rules => Source(rules.First().When), StringComparer.Ordinal));

    private static string Source(Measure measure) => measure is SignalMeasure signals ? signals.Kind : ScorecardSources.AccountRecord;

    private static IReadOnlyDictionary<string, DisplayName> Names(Scorecard card)
    {
        var names = new Dictionary<string, DisplayName>(StringComparer.Ordinal);
        foreach (var dimension in card.Dimensions)
        {
            Add(dimension.Id, dimension.Name);
            foreach (var metric in dimension.Metrics) Add(metric.Id, metric.Name);
        }

        foreach (var rule in card.Rules) Add(rule.Id, rule.Name);
        return names;

        void Add(string id, DisplayName? name)
        {
            if (name is not null) names.TryAdd(id, name);
        }
    }
}
