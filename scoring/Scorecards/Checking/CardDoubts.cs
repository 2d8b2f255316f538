using System.Globalization;
using HealthScore.Scoring.Measures;

namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>What is doubtful in one scorecard by itself, whatever the accounts are.</summary>
internal sealed class CardDoubts(Scorecard card)
{
    // From one end of the curve to the other it moves a score by half a point.
    private const double HardlyCounts = 0.005;

    private const double DecidesAlone = 0.5;
    private const int FewMetrics = 3;
    private const double HardlyEverMet = 0.95;

    private readonly List<ScorecardWarning> _warnings = [];

    public IReadOnlyList<ScorecardWarning> Find()
    {
        (Metric Metric, string Path, double Share)[] metrics = [.. KeyPaths.MetricsOf(card)];
        foreach (var (metric, path, share) in metrics)
        {
            Weight(metric, path, share, metrics.Length);
            Freshness(metric.Measure, $"{path}.measure");
            Curve(metric, path);
        }

        for (var i = 0; i < card.Rules.Count; i++)
        {
            Freshness(card.Rules[i].When, $"{KeyPaths.Rule(i)}.when");
            Limits(card.Rules[i], KeyPaths.Rule(i));
        }

        Bands(metrics);
        Coverage(metrics.Length);
        return _warnings;
    }

    private void Weight(Metric metric, string path, double share, int metrics)
    {
        if (metrics > 1 && share < HardlyCounts)
            Add(WarningCodes.Weights, $"{path}.weight", $"\"{metric.Id}\" has {Percent(share)} of all weight: it can hardly move a score.",
                "Raise its weight, or take it out.");
        else if (metrics >= FewMetrics && share > DecidesAlone)
            Add(WarningCodes.Weights, $"{path}.weight", $"\"{metric.Id}\" has {Percent(share)} of all weight: it outvotes all others together.",
                "Lower its weight, if that is not meant.");
    }

    private void Freshness(Measure measure, string path)
    {
        // Whatever is in a window is at most as old as the window is long.
        if (measure is SignalMeasure { FreshForDays: { } fresh, WindowDays: { } window, Aggregation: not (Aggregation.Count
            or Aggregation.Sum or Aggregation.Distinct or Aggregation.DaysSince) } && fresh >= window && measure.Absent is null)
            Add(WarningCodes.NoEffect, $"{path}.fresh_for", $"A value from a window of {window}d is never older, so fresh_for: {fresh}d changes nothing.",
                "Make fresh_for shorter than the window, or the window longer.");
    }

    private void Curve(Metric metric, string path)
    {
        var scores = metric.Curve.Points.Select(point => point.Score).ToList();
        if (scores.Max() - scores.Min() > 0) return;
        Add(WarningCodes.FlatCurve, $"{path}.curve", $"The curve of \"{metric.Id}\" gives {Number(scores[0])} whatever is measured.",
            "Give it points with different scores, or take the metric out.");
    }

    private void Limits(ScoreRule rule, string path)
    {
        if (rule.Cap >= 100)
            Add(WarningCodes.NoEffect, $"{path}.cap", $"A cap of {Number(rule.Cap.Value)} never lowers a score.", "Lower it, or remove it.");
        if (rule.Floor <= 0) Add(WarningCodes.NoEffect, $"{path}.floor", "A floor of 0 never raises a score.", "Raise it, or remove it.");
    }

    private void Bands((Metric Metric, string Path, double Share)[] metrics)
    {
        // Any metric may be missing, so the best and the worst single one bound the raw score.
        var best = Math.Max(metrics.Max(m => Scores(m.Metric).Max()), card.Rules.Max(rule => rule.Floor) ?? 0);
        var worst = Math.Min(metrics.Min(m => Scores(m.Metric).Min()), card.Rules.Min(rule => rule.Cap) ?? 100);
        if (best + 0.5 < card.Bands.Green)
            Add(WarningCodes.ImpossibleBand, "bands.green", $"No account can be green: no curve gives more than {Number(best)}.",
                "Lower green, or let a curve reach higher.");
        if (worst + 0.5 >= card.Bands.Yellow)
            Add(WarningCodes.ImpossibleBand, "bands.yellow", $"No account can be red: no curve or cap gives less than {Number(worst)}.",
                "Raise yellow, or let a curve reach lower.");
    }

    private void Coverage(int metrics)
    {
        if (card.MinCoverage <= 0)
            Add(WarningCodes.Coverage, "min_coverage", "With min_coverage: 0 a single weak metric is enough for a score.",
                $"The default is {Number(Scorecard.DefaultMinCoverage)}.");
        else if (card.MinCoverage > HardlyEverMet && metrics > 1)
            Add(WarningCodes.Coverage, "min_coverage", $"With min_coverage: {Number(card.MinCoverage)} nearly any metric that is missing or stale leaves an account without a score.",
                $"The default is {Number(Scorecard.DefaultMinCoverage)}.");
    }

    private static IEnumerable<double> Scores(Metric metric)
    {
        var scores = metric.Curve.Points.Select(point => point.Score);
        return metric.StaleTo is { } stale ? scores.Append(stale) : scores;
    }

    private void Add(string code, string key, string message, string fix) =>
        _warnings.Add(new ScorecardWarning(code, card.FileName, key, message, fix));

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");
}
