using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>What a scorecard made of its accounts.</summary>
internal sealed class CardSeen
{
    private readonly Metric[] _metrics;

    public CardSeen(Scorecard card)
    {
        Card = card;
        _metrics = [.. card.Dimensions.SelectMany(dimension => dimension.Metrics)];
        Metrics = [.. _metrics.Select(_ => new MetricSeen())];
    }

    public Scorecard Card { get; }

    public int Accounts { get; private set; }

    /// <summary>In scorecard order.</summary>
    public MetricSeen[] Metrics { get; }

    public Dictionary<string, int> Fired { get; } = new(StringComparer.Ordinal);

    public Dictionary<Band, int> Bands { get; } = [];

    public void Add(AccountScore score)
    {
        Accounts++;
        for (var i = 0; i < Metrics.Length; i++) Metrics[i].Add(_metrics[i], score.Metrics[i]);
        foreach (var rule in score.Rules) Fired[rule.Id] = Fired.GetValueOrDefault(rule.Id) + 1;
        Bands[score.Band] = Bands.GetValueOrDefault(score.Band) + 1;
    }
}
