using System.Globalization;

namespace HealthScore.Scoring.Scorecards.Checking;

/// <summary>Paths of keys in a scorecard file, by the place of what they belong to.</summary>
internal static class KeyPaths
{
    public static string Rule(int rule) => string.Create(CultureInfo.InvariantCulture, $"rules[{rule}]");

    public static string Metric(int dimension, int metric) =>
        string.Create(CultureInfo.InvariantCulture, $"dimensions[{dimension}].metrics[{metric}]");

    /// <summary>The metrics of a scorecard in its order, with the paths of their keys and their share of the whole weight.</summary>
    public static IEnumerable<(Metric Metric, string Path, double Share)> MetricsOf(Scorecard card)
    {
        var all = card.Dimensions.Sum(dimension => dimension.Weight);
        for (var d = 0; d < card.Dimensions.Count; d++)
        {
            var dimension = card.Dimensions[d];
            var within = dimension.Metrics.Sum(metric => metric.Weight);
            for (var m = 0; m < dimension.Metrics.Count; m++)
                yield return (dimension.Metrics[m], Metric(d, m), dimension.Weight / all * (dimension.Metrics[m].Weight / within));
        }
    }
}
