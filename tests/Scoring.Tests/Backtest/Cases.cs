using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Backtest;

/// <summary>Short ways to write cases, books and scorecards down.</summary>
internal static class Cases
{
    public static DateTimeOffset Day(int day) => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day);

    /// <summary>One account per score; <c>!</c> after a score marks a churned one.</summary>
    public static RankedCase[] Ranked(string scores) =>
        [.. scores.Split(' ').Select((text, i) =>
            new RankedCase(double.Parse(text.TrimEnd('!')), text.EndsWith('!'), i))];

    public static PastCase Past(int account, double? raw, Band band, bool churned, int instant = 0, params MetricPoint[] metrics) =>
        new(account, instant, "card", raw, band, churned, metrics);

    public static Account Account(string id, int? started = -400, int? churned = null) => new()
    {
        Id = new AccountId(id),
        Name = id,
        StartedOn = started is { } from ? DateOnly.FromDateTime(Day(from).UtcDateTime) : null,
        ChurnedOn = churned is { } day ? DateOnly.FromDateTime(Day(day).UtcDateTime) : null,
        Status = churned is null ? AccountStatus.Active : AccountStatus.Churned,
    };

    public static Signal Signal(string account, int day, double value, string? id = null, string kind = "use") =>
        new(new AccountId(account), kind, Day(day), value, id, default);

    public static PastBook Book(IEnumerable<Account> accounts, params Signal[] signals)
    {
        var builder = new PastBookBuilder();
        foreach (var account in accounts) builder.Add(account);
        foreach (var signal in signals) Assert.True(builder.Add(signal));
        return builder.Build();
    }

    /// <summary>The newest value of "use" in 30 days is the score.</summary>
    public static ScorecardSet Card { get; } = Parse("""
        id: card
        version: 7
        bands: { green: 75, yellow: 50 }
        dimensions:
          - id: all
            weight: 1
            metrics:
              - { id: use, weight: 1, measure: { kind: use, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
        """);

    public static ScorecardSet Parse(string yaml)
    {
        var load = ScorecardSet.Parse([("card.yaml", yaml)]);
        Assert.Empty(load.Problems);
        return load.Set!;
    }
}
