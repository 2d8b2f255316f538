using System.Globalization;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.EndToEnd.Crash;

/// <summary>Scorecards under which nearly every signal moves a score: two versions, one of which is in force at each start.</summary>
internal static class CrashCards
{
    private const string Card = """
        id: ID
        version: VERSION
        applies_to: APPLIES
        bands: { green: 70, yellow: GOOD }
        min_coverage: 0.2
        dimensions:
        - id: use
          weight: 60
          metrics:
          - id: events
            weight: 50
            measure: { kind: usage.events, agg: sum, window: 7d, absent: 0 }
            curve: [[0, 10], [60, 100]]
          - id: seats
            weight: 50
            measure: { kind: usage.active_users, agg: last, window: 60d, per: seats, fresh_for: 10d }
            curve: [[0, 0], [0.5, 60], [1, 100]]
        - id: voice
          weight: 40
          metrics:
          - id: nps
            weight: 60
            measure: { kind: survey.nps, agg: nps, window: 30d, min_count: 3 }
            curve: [[-100, 0], [100, 100]]
          - id: tickets
            weight: 40
            measure: { kind: support.ticket, agg: count, window: 7d, absent: 0, change: CHANGE }
            curve: [[0, 100], [12, 0]]
          - id: renewal
            weight: 10
            measure: { days_until: renews_on }
            curve: [[0, 0], [90, 100]]
        rules:
        - id: unpaid
          when: { kind: billing.days_late, agg: max, window: 30d, over: 9 }
          cap: 40
        """;

    public static readonly IReadOnlyList<ScorecardSet> Sets = [.. Enumerable.Range(1, 2).Select(version => ScorecardSet.Parse(Files(version)).Set!)];

    /// <summary>Writes both versions into folders of their own.</summary>
    public static IReadOnlyList<string> Write(string folder) => [.. Enumerable.Range(1, 2).Select(version =>
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"cards{version}"))).FullName;
        foreach (var (file, yaml) in Files(version)) File.WriteAllText(Path.Combine(path, file), yaml);
        return path;
    })];

    private static IEnumerable<(string File, string Yaml)> Files(int version) =>
    [
        ("all.yaml", Yaml("all", version, "{}")),
        ("enterprise.yaml", Yaml("enterprise", version, "{ segment: [enterprise] }")),
    ];

    private static string Yaml(string id, int version, string applies) => Card
        .Replace("ID", id, StringComparison.Ordinal)
        .Replace("VERSION", version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("APPLIES", applies, StringComparison.Ordinal)
        .Replace("GOOD", version == 1 ? "50" : "45", StringComparison.Ordinal)
        .Replace("CHANGE", version == 1 ? "false" : "true", StringComparison.Ordinal);
}
