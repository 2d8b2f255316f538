using System.Globalization;
using HealthScore.Scoring.Scorecards;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>The text of a scorecard file with other weights: everything else stays, but comments.</summary>
public static class ProposedScorecard
{
    /// <param name="yaml">The scorecard as it is; valid.</param>
    /// <param name="card">The same, read.</param>
    /// <param name="weights">One per metric; what weighs 0 is left out.</param>
    /// <param name="comments">Lines to begin with; without <c>#</c>.</param>
    public static string Write(
        string yaml, Scorecard card, IReadOnlyList<MetricWeight> weights, IEnumerable<string> comments)
    {
        ArgumentNullException.ThrowIfNull(card);
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var top = (YamlMappingNode)stream.Documents[0].RootNode;
        Set(top, "version", (card.Version + 1).ToString(CultureInfo.InvariantCulture));
        Reweigh(top, weights.ToDictionary(weight => weight.Metric, weight => weight.After, StringComparer.Ordinal));
        var dropped = weights.Where(weight => weight.After <= 0).Select(weight => weight.Metric).ToArray();
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var line in comments) text.WriteLine($"# {line}".TrimEnd());
        if (dropped.Length > 0) text.WriteLine($"# Left out, as their weight came to 0: {string.Join(", ", dropped)}");
        // Anchors would tie weights together that are now apart.
        stream.Save(text, assignAnchors: false);
        return EndedOnce(text.ToString());
    }

    private static void Reweigh(YamlMappingNode top, Dictionary<string, double> weights)
    {
        var dimensions = (YamlSequenceNode)top["dimensions"];
        foreach (var dimension in dimensions.Children.Cast<YamlMappingNode>().ToArray())
        {
            var metrics = (YamlSequenceNode)dimension["metrics"];
            var total = 0.0;
            foreach (var metric in metrics.Children.Cast<YamlMappingNode>().ToArray())
            {
                var weight = weights[((YamlScalarNode)metric["id"]).Value!.Trim()];
                total += weight;
                if (weight > 0) Set(metric, "weight", Number(weight));
                else metrics.Children.Remove(metric);
            }

            if (metrics.Children.Count > 0) Set(dimension, "weight", Number(total));
            else dimensions.Children.Remove(dimension);
        }
    }

    private static void Set(YamlMappingNode node, string key, string value)
    {
        var known = node.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(name => name.Value == key);
        node.Children[known ?? new YamlScalarNode(key)] = new YamlScalarNode(value) { Style = ScalarStyle.Plain };
    }

    private static string Number(double weight) => Math.Round(weight, 2).ToString(CultureInfo.InvariantCulture);

    // The writer ends the document with "...", which a file of one does not need.
    private static string EndedOnce(string text)
    {
        var body = text.TrimEnd();
        return (body.EndsWith("\n...", StringComparison.Ordinal) ? body[..^4] : body) + "\n";
    }
}
