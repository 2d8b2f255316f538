using System.Collections.Concurrent;
using HealthScore.Bot.Demo;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Tests.Demo;

/// <summary>Days on which the demo is looked at, and what is looked up in it.</summary>
internal static class Days
{
    public static DateTimeOffset Usual { get; } = At("2026-11-21");

    private static readonly ConcurrentDictionary<string, DemoPortfolio> Made = new();

    /// <summary>An ordinary one, a leap day, the day after one, both ends of a year, a clock change, high summer.</summary>
    public static IReadOnlyList<string> Each { get; } =
        ["2026-11-21", "2024-02-29", "2028-03-01", "2025-12-31", "2027-01-01", "2027-03-28", "2026-07-15"];

    public static TheoryData<string> All { get; } = [.. Each];

    public static DateTimeOffset At(string day) => DateTimeOffset.Parse($"{day}T15:30:00Z");

    /// <summary>The portfolio of a day, made once for all tests.</summary>
    public static DemoPortfolio Portfolio(string day) => Made.GetOrAdd(day, Make);

    public static DemoPortfolio Make(string day) => DemoPortfolio.Create(At(day), DemoPortfolio.DefaultSeed);

    public static Account Account(this DemoPortfolio portfolio, string id) =>
        portfolio.Accounts.Single(account => account.Id.Value == id);

    public static IEnumerable<Signal> Of(this DemoPortfolio portfolio, string account, string kind) =>
        portfolio.Signals.Where(signal => signal.Account.Value == account && signal.Kind == kind);
}
