using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.History;

/// <summary>Small scorecards whose values are their scores, and the ends of changes.</summary>
internal static class Cards
{
    /// <summary>Two metrics of equal weight, <c>one</c> and <c>two</c>: the last of 30 days.</summary>
    public const string Pair = """
        id: pair
        version: 1
        min_coverage: 0
        bands: { green: 75, yellow: 50 }
        dimensions:
          - id: d
            weight: 1
            metrics:
              - { id: one, weight: 1, measure: { kind: one, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
              - { id: two, weight: 1, measure: { kind: two, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
        """;

    public static ScoreCalculator Calculator(params string[] cards)
    {
        var load = ScorecardSet.Parse(cards.Select((card, i) => ($"{i}.yaml", card)));
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        return new ScoreCalculator(load.Set);
    }

    /// <summary>How <see cref="Reads.History"/> writes signals.</summary>
    public static ChangeEnd End(string asOf, string signals, string account = "") => new(
        new AccountSignals(Reads.Account(account), Reads.History(signals)), Instant(asOf));

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(
        text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    public static AccountPast Past(IEnumerable<(string ArrivedAt, Account Account)> versions, IEnumerable<(string ArrivedAt, Signal Signal)> arrivals) => new(
        [.. versions.Select(version => new AccountVersion(Instant(version.ArrivedAt), Instant(version.ArrivedAt), version.Account))],
        [.. arrivals.Select(arrival => new ArrivedSignal(Instant(arrival.ArrivedAt), arrival.Signal))]);

    public static Signal Signal(string at, double value, string kind = "one", string? id = null) =>
        new(new AccountId("A"), kind, Instant(at), value, id, default);
}
