using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.Samples;

/// <summary>Builds a score whose shares and points add up as the specification says, from metric values and scores.</summary>
internal sealed class ScoreSketch(string account, DateTimeOffset asOf)
{
    private readonly List<(string Id, string Dimension, double? Value, double? Score, double Weight, double Freshness)> _metrics = [];
    private readonly List<FiredRule> _rules = [];

    public ScoreSketch Metric(string dimension, string id, double weight, double? value, double? score, double freshness = 1)
    {
        _metrics.Add((id, dimension, value, score, weight, freshness));
        return this;
    }

    public ScoreSketch Rule(string id, double value, double? cap = null, double? floor = null)
    {
        _rules.Add(new FiredRule(id, value, cap, floor));
        return this;
    }

    public AccountScore Build(double minCoverage = 0.4, double green = 75, double yellow = 50)
    {
        double Effective((string, string, double? Value, double?, double Weight, double Freshness) m) => m.Value is null ? 0 : m.Weight * m.Freshness;
        var all = _metrics.Sum(m => m.Weight);
        var counted = _metrics.Sum(m => Effective(m));
        double? raw = counted == 0 ? null : _metrics.Sum(m => Effective(m) * (m.Score ?? 0)) / counted;
        var coverage = all == 0 ? 0 : counted / all;
        var ruled = Ruled(raw);
        int? score = ruled is { } x && coverage + 1e-9 >= minCoverage ? (int)Math.Floor(x + 0.5 + 1e-9) : null;
        return new AccountScore
        {
            Account = new AccountId(account),
            AsOf = asOf,
            Scorecard = _metrics.Count == 0 ? null : "saas-default",
            ScorecardVersion = 1,
            Score = score,
            Band = score is not { } s ? Band.Unknown : s >= green ? Band.Green : s >= yellow ? Band.Yellow : Band.Red,
            Raw = raw,
            Coverage = coverage,
            Dimensions = [.. _metrics.GroupBy(m => m.Dimension).Select(g => Dimension(g.Key, g.Sum(m => Effective(m)), g.Sum(m => Effective(m) * (m.Score ?? 0))))],
            Metrics = [.. _metrics.Select(m => Built(m.Id, m.Dimension, m.Value, m.Score, m.Weight, Effective(m), m.Freshness, counted))],
            Rules = _rules,
            NewestSignalAt = counted == 0 ? null : asOf.AddDays(-2),
        };
    }

    private double? Ruled(double? raw)
    {
        if (raw is not { } value) return null;
        foreach (var floor in _rules.Select(r => r.Floor).OfType<double>()) value = Math.Max(value, floor);
        foreach (var cap in _rules.Select(r => r.Cap).OfType<double>()) value = Math.Min(value, cap);
        return value;
    }

    private static DimensionScore Dimension(string id, double counted, double weighted) => new(id, counted == 0 ? null : weighted / counted);

    private static MetricScore Built(
        string id, string dimension, double? value, double? score, double weight, double effective, double freshness, double counted)
    {
        var share = counted == 0 ? 0 : effective / counted;
        return new MetricScore(id, dimension, value, score, weight, effective, value is null ? 0 : freshness, share, share * (100 - (score ?? 0)));
    }
}
