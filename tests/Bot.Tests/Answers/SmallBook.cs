using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>A book of a few accounts, written down by a test, of which every figure can be worked out by hand.</summary>
internal static class SmallBook
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static Account Account(string id, decimal arr, string segment = "smb", string owner = "ben@example.com") => new()
    {
        Id = new AccountId(id), Name = $"{id} Ltd", Arr = arr, Currency = "EUR", Segment = segment, Owner = new UserId(owner),
        StartedOn = new DateOnly(2025, 1, 1),
    };

    /// <param name="daysAgo">Before <see cref="Now"/>.</param>
    public static Signal Signal(string account, string kind, double daysAgo, double value = 1, string? topic = null) => new(
        new AccountId(account), kind, Now.AddDays(-daysAgo), value, null,
        topic is null ? default : new SignalAttributes([KeyValuePair.Create("topic", topic)]));

    public static async Task<AnswerBench> StartAsync(
        IEnumerable<Account> accounts, IEnumerable<Signal> signals, params (string Setting, string Value)[] settings)
    {
        var bench = await AnswerBench.StartAsync([("Demo:Enabled", "false"), .. settings]);
        await WriteAsync(bench, accounts, signals);
        return bench;
    }

    public static async Task WriteAsync(AnswerBench bench, IEnumerable<Account> accounts, IEnumerable<Signal> signals)
    {
        await using var write = await bench.Store.BeginWriteAsync(CancellationToken.None);
        foreach (var account in accounts) await write.SaveAccountAsync(account, CancellationToken.None);
        await write.SaveSignalsAsync(signals.ToArray(), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }
}
