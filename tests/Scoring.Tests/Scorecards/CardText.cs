using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Tests.Scorecards;

/// <summary>A small valid scorecard of which single lines are swapped.</summary>
internal static class CardText
{
    public const string Valid = """
        id: simple
        version: 1
        bands: { green: 75, yellow: 50 }
        min_coverage: 0.4
        dimensions:
        - id: use
          weight: 10
          metrics:
          - id: active
            weight: 1
            measure: { kind: k, agg: last, window: 28d }
            curve: [[0, 0], [100, 100]]
            stale_to: 0
        rules:
        - id: silent
          when: { kind: k, agg: days_since, over: 20 }
          cap: 30
        """;

    public static ScorecardLoad Load(string yaml) => ScorecardSet.Parse([("card.yaml", yaml)]);

    /// <summary>The valid scorecard with one line replaced; <c>|</c> in the replacement is a line break.</summary>
    public static string With(string line, string replacement)
    {
        var lines = Valid.ReplaceLineEndings("\n").Split('\n');
        var at = Array.FindIndex(lines, text => text.Trim() == line);
        Assert.True(at >= 0, $"no line \"{line}\"");
        var indent = lines[at][..^lines[at].TrimStart().Length];
        lines[at] = string.Join('\n', replacement.Split('|').Select(part => indent + part));
        return string.Join('\n', lines);
    }

    public static string WithMeasure(string measure) => With("measure: { kind: k, agg: last, window: 28d }", $"measure: {{ {measure} }}");
}
