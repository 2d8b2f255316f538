using System.Globalization;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Tests.Import;

namespace HealthScore.Scoring.Tests.Measures;

/// <summary>What a measure written in YAML reads as of 31 January 2026, 12:00Z.</summary>
internal static class Reads
{
    public static readonly DateTimeOffset AsOf = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The metric, alone in its scorecard with weight 1 and the identity from 0 to 100 as its curve.</summary>
    /// <param name="measure">Inside of a flow mapping.</param>
    /// <param name="signals">Rows <c>at value [id=…] [key=…]</c>, separated by <c>;</c>, of kind <c>k</c> unless one says <c>kind=…</c>.</param>
    /// <param name="account">Cells <c>column=text</c>, separated by <c>;</c>.</param>
    /// <param name="metricKeys">Further keys of the metric.</param>
    public static MetricScore Metric(string measure, string signals = "", string account = "", string metricKeys = "")
    {
        var yaml = $$"""
            id: one
            bands: { green: 75, yellow: 50 }
            dimensions: [{ id: d, weight: 1, metrics: [{ id: m, weight: 1, measure: { {{measure}} }, curve: [[0, 0], [100, 100]]{{(metricKeys.Length > 0 ? ", " + metricKeys : "")}} }] }]
            """;
        var load = ScorecardSet.Parse([("one.yaml", yaml)]);
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        return new ScoreCalculator(load.Set).Calculate(Account(account), History(signals), AsOf).Metrics[0];
    }

    /// <summary>The value as text, or "missing".</summary>
    public static string Value(string measure, string signals = "", string account = "") =>
        Metric(measure, signals, account).Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "missing";

    public static SignalHistory History(string signals)
    {
        var rows = new List<string> { "account_id,kind,at,value,id,topic,severity" };
        foreach (var signal in signals.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = signal.Split(' ');
            var named = words.Skip(2).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
            rows.Add(string.Join(',', "A", named.GetValueOrDefault("kind", "k"), words[0], words[1], named.GetValueOrDefault("id"), named.GetValueOrDefault("topic"), named.GetValueOrDefault("severity")));
        }

        using var file = new SignalsCsv(Csv.Table(string.Join('\n', rows)));
        return SignalHistory.From(file.Rows().Select(row => row.IsAccepted ? row.Value : throw new InvalidDataException(row.Rejected.ToString())));
    }

    public static Account Account(string cells)
    {
        var draft = new AccountDraft();
        draft.Set("account_id", "A");
        draft.Set("name", "Acme");
        foreach (var cell in cells.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = cell.Split('=');
            Assert.Null(draft.Set(pair[0].Trim(), pair[1]));
        }

        return draft.Build(out _)!;
    }
}
