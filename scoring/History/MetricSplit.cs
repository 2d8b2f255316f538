using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.History;

/// <summary>Splits a change of the raw score over metrics. Both scores are under one scorecard.</summary>
internal sealed class MetricSplit(Scorecard card, AccountScore from, AccountScore to)
{
    // Freshness is a ratio of ticks; smaller differences are no news.
    private const double SameFreshness = 1e-12;

    private readonly Dictionary<string, Metric> _metrics =
        card.Dimensions.SelectMany(dimension => dimension.Metrics).ToDictionary(metric => metric.Id, StringComparer.Ordinal);

    public MetricChange[] Changes() => [.. from.Metrics.Select((metric, i) => Change(metric, to.Metrics[i]))];

    private MetricChange Change(MetricScore a, MetricScore b)
    {
        var shift = Shift(a, b);
        var (part, moved) = from.Raw is { } before && to.Raw is { } after ? Parts(a, b, before, after, shift) : (0, 0);
        return new MetricChange(
            a.Id, a.Dimension, a.Value, b.Value, a.Score, b.Score, a.Share, b.Share, shift, part, moved);
    }

    // The product's formula: a metric missing at one end has share 0 there, and the raw score for its own.
    private (double Part, double Moved) Parts(MetricScore a, MetricScore b, double before, double after, SourceShift shift)
    {
        var centre = (before + after) / 2;
        var (s, t) = (a.Score ?? before, b.Score ?? after);
        var share = (a.Share + b.Share) / 2;
        var part = (share * (t - s)) + ((((s + t) / 2) - centre) * (b.Share - a.Share));
        var counts = shift is not (SourceShift.WentMissing or SourceShift.Appeared);
        return (part, counts ? share * (Measured(b) - Measured(a)) : 0);
    }

    // What the value itself is worth: silence may have pulled the score elsewhere, which is no deed of the customer.
    private double Measured(MetricScore metric) =>
        metric.Value is { } value && _metrics[metric.Id].StaleTo is not null
            ? _metrics[metric.Id].Curve.At(value)
            : metric.Score ?? 0;

    private static SourceShift Shift(MetricScore a, MetricScore b) => (a.Effective > 0, b.Effective > 0) switch
    {
        (true, false) => SourceShift.WentMissing,
        (false, true) => SourceShift.Appeared,
        (true, true) when b.Freshness < a.Freshness - SameFreshness => SourceShift.WentStale,
        (true, true) when b.Freshness > a.Freshness + SameFreshness => SourceShift.Freshened,
        _ => SourceShift.None,
    };
}
