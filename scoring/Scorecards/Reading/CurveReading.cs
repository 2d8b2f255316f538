using YamlDotNet.RepresentationModel;

namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>Reads <c>curve</c>: points <c>[value, score]</c>.</summary>
internal static class CurveReading
{
    /// <summary>The curve, or null when it is refused.</summary>
    public static Curve? Read(YamlSection metric)
    {
        const string Example = "Write curve: [[0, 0], [10, 100]]: value, then score.";
        if (!metric.Has("curve") || metric.List("curve") is { Children.Count: 0 })
        {
            metric.Problem("curve", "The curve is missing.", Example);
            return null;
        }

        if (metric.List("curve") is not { } list) return null;
        var points = new List<CurvePoint>();
        foreach (var (node, i) in list.Children.Select((node, i) => (node, i)))
        {
            if (Point(node) is not { } point)
                metric.ProblemAt(node, $"curve[{i}]", "A point should be two numbers.", Example);
            else if (point.Score is < 0 or > 100)
                metric.ProblemAt(
                    node, $"curve[{i}]", "The score of a point, its second number, should be 0 to 100.", "Correct it.");
            else if (points.Count > 0 && point.X <= points[^1].X)
                metric.ProblemAt(
                    node,
                    $"curve[{i}]",
                    "The values, the first numbers, should increase from point to point.",
                    "Put the points in order and each value once.");
            else points.Add(point);
        }

        return points.Count == list.Children.Count ? new Curve(points) : null;
    }

    private static CurvePoint? Point(YamlNode node) =>
        node is YamlSequenceNode { Children: [var x, var score] }
        && YamlSection.NumberOf(x) is { } value
        && YamlSection.NumberOf(score) is { } worth
            ? new CurvePoint(value, worth)
            : null;
}
