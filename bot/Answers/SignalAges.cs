using HealthScore.Cards.Composing;
using HealthScore.Scoring.KeyFigures.OneAccount;
using HealthScore.Scoring.Measures;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Answers;

/// <summary>How new the signals behind a score are, and what silence took where a metric sinks instead of fading.</summary>
internal sealed class SignalAges(ScorecardSet scorecards)
{
    public FreshnessFacts Of(AccountScore score, SignalHistory history, DateTimeOffset asOf)
    {
        var metrics = scorecards.Scorecards.FirstOrDefault(card => card.Id == score.Scorecard)?.Dimensions
            .SelectMany(dimension => dimension.Metrics).ToDictionary(metric => metric.Id, StringComparer.Ordinal) ?? [];
        return new FreshnessFacts(
            history.Kinds.Select(Source).Distinct(StringComparer.Ordinal)
                .Select(source => (source, At: NewestSignal.Of(history, asOf, kind => Source(kind) == source)))
                .Where(source => source.At is not null)
                .ToDictionary(source => source.source, source => source.At!.Value, StringComparer.Ordinal),
            metrics.Values.Where(metric => metric.Measure is SignalMeasure)
                .Select(metric => (metric.Id, At: NewestSignal.Of(history, asOf, (SignalMeasure)metric.Measure)))
                .Where(metric => metric.At is not null)
                .ToDictionary(metric => metric.Id, metric => metric.At!.Value, StringComparer.Ordinal),
            score.Metrics.Where(scored => scored is { Value: not null, Score: not null } && metrics.GetValueOrDefault(scored.Id)?.StaleTo is not null)
                .ToDictionary(scored => scored.Id, scored => Sunk(scored, metrics[scored.Id]), StringComparer.Ordinal));
    }

    // Its weight stays, so what the whole score lost is its share of what it sank.
    private static double Sunk(MetricScore scored, Metric metric) => scored.Share * (metric.Curve.At(scored.Value!.Value) - scored.Score!.Value);

    private static string Source(string kind) => kind.Split('.', 2)[0];
}
