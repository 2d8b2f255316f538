using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Scorecards.Comparing;

/// <summary>
/// Splits the difference between an account's scores under two sets of scorecards into parts that sum to it exactly. Safe for
/// several threads.
/// </summary>
/// <remarks>
/// Per metric it is the formula of a change in time, part = (p_A + p_B)/2 · (s_B − s_A) + ((s_A + s_B)/2 − c) · (p_B − p_A):
/// the second term is the weight's. The first is the curve's and the measure's; what comes from the two together each gets
/// half of (Shapley's value of two), so that neither order of changing them is preferred.
/// </remarks>
public sealed class ShiftCalculator
{
    private readonly ScoreCalculator _before;
    private readonly ScoreCalculator _after;
    private readonly Dictionary<(string Card, string Metric), Metric> _metricsBefore;
    private readonly Dictionary<(string Card, string Metric), Metric> _metricsAfter;

    public ShiftCalculator(ScorecardSet before, ScorecardSet after)
    {
        _before = new ScoreCalculator(before);
        _after = new ScoreCalculator(after);
        _metricsBefore = MetricsOf(before);
        _metricsAfter = MetricsOf(after);
    }

    /// <param name="account">Attributes as valid at <paramref name="asOf"/>.</param>
    /// <param name="history">Its signals.</param>
    /// <param name="asOf">One instant for both.</param>
    public AccountShift Calculate(Account account, SignalHistory history, DateTimeOffset asOf)
    {
        var (a, b) = (_before.Calculate(account, history, asOf), _after.Calculate(account, history, asOf));
        var metrics = a.Raw is { } before && b.Raw is { } after ? Metrics(a, before, b, after) : [];
        var (ruledA, ruledB) = (Ruled(a), Ruled(b));
        return new AccountShift(
            account, Summary(a), Summary(b), _before.CardFor(account), _after.CardFor(account), metrics,
            ruledB - b.Raw - (ruledA - a.Raw) ?? 0, b.Score - ruledB - (a.Score - ruledA) ?? 0);
    }

    private MetricShift[] Metrics(AccountScore a, double before, AccountScore b, double after)
    {
        var second = b.Metrics.ToDictionary(metric => metric.Id, StringComparer.Ordinal);
        var shifts = new List<MetricShift>(a.Metrics.Count);
        foreach (var metric in a.Metrics)
        {
            shifts.Add(second.Remove(metric.Id, out var later)
                ? Shift(_metricsBefore[(a.Scorecard!, metric.Id)], metric, before, _metricsAfter[(b.Scorecard!, metric.Id)], later, after)
                : OneSided(metric, null, before, after));
        }

        foreach (var metric in b.Metrics)
        {
            if (second.ContainsKey(metric.Id)) shifts.Add(OneSided(null, metric, before, after));
        }

        return [.. shifts];
    }

    private static MetricShift Shift(Metric cardA, MetricScore a, double before, Metric cardB, MetricScore b, double after)
    {
        var (step, weight) = Terms(a, before, b, after);
        if (a.Value is not { } x || b.Value is not { } y)
            return new MetricShift(a.Id, MetricPresence.Both, a.Value, b.Value, a.Share, b.Share, 0, 0, step + weight);
        var share = (a.Share + b.Share) / 2;
        var (oldByOld, oldByNew) = (Worth(cardA, x, a.Freshness), Worth(cardB, x, a.Freshness));
        var (newByOld, newByNew) = (Worth(cardA, y, b.Freshness), Worth(cardB, y, b.Freshness));
        var curve = share * ((oldByNew - oldByOld) + (newByNew - newByOld)) / 2;
        var measure = share * ((newByOld - oldByOld) + (newByNew - oldByNew)) / 2;
        return new MetricShift(a.Id, MetricPresence.Both, x, y, a.Share, b.Share, weight, curve, measure);
    }

    private static MetricShift OneSided(MetricScore? a, MetricScore? b, double before, double after)
    {
        var (step, weight) = Terms(a, before, b, after);
        return new MetricShift(
            (a ?? b)!.Id, a is null ? MetricPresence.New : MetricPresence.Gone, a?.Value, b?.Value, a?.Share ?? 0, b?.Share ?? 0,
            step + weight, 0, 0);
    }

    // The product's formula: what is missing at one end has share 0 there, and the raw score for its own.
    private static (double Step, double Weight) Terms(MetricScore? a, double before, MetricScore? b, double after)
    {
        var (s, t) = (a?.Score ?? before, b?.Score ?? after);
        var (p, q) = (a?.Share ?? 0, b?.Share ?? 0);
        return ((p + q) / 2 * (t - s), (((s + t) / 2) - ((before + after) / 2)) * (q - p));
    }

    private static double Worth(Metric metric, double value, double freshness)
    {
        var score = metric.Curve.At(value);
        return metric.StaleTo is { } floor ? (freshness * score) + ((1 - freshness) * floor) : score;
    }

    private static double? Ruled(AccountScore score) => score.Raw is { } raw ? RuleLimits.Apply(raw, score.Rules) : null;

    private static ScoreSummary Summary(AccountScore score) => new(score.Score, score.Band, score.Raw, score.Coverage);

    private static Dictionary<(string Card, string Metric), Metric> MetricsOf(ScorecardSet set) =>
        set.Scorecards.SelectMany(card => card.Dimensions.SelectMany(dimension => dimension.Metrics)
            .Select(metric => (Key: (card.Id, metric.Id), metric))).ToDictionary(pair => pair.Key, pair => pair.metric);
}
