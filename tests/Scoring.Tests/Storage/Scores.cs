using System.Globalization;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Scores made to measure, for stores that only keep them.</summary>
internal static class Scores
{
    public static PackedScore WithoutCard { get; } = PackedScore.WithoutCard(Make.Day);

    /// <summary>The score of an account that says its raw score itself; null for an unknown one.</summary>
    public static PackedScore Of(double? raw, int version = 1, string? rule = null)
    {
        var yaml = $"id: made\nversion: {version}\nbands: {{ green: 75, yellow: 50 }}\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n"
            + "  - id: m\n    weight: 1\n    measure: { attribute: health }\n    curve: [[0, 0], [100, 100]]\n";
        if (rule is not null) yaml += $"rules:\n- id: {rule}\n  when: {{ attribute: health, over: -1 }}\n  cap: 100\n";
        var custom = new Dictionary<string, string>(StringComparer.Ordinal);
        if (raw is { } known) custom["health"] = known.ToString("R", CultureInfo.InvariantCulture);
        return new ScoreCalculator(ScorecardSet.Parse([("made.yaml", yaml)]).Set!)
            .Pack(Make.Account("a") with { Custom = custom }, SignalHistory.Empty, Make.Day);
    }
}
