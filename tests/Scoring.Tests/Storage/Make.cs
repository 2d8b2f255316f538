using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Short ways to write test accounts and signals.</summary>
internal static class Make
{
    public static readonly DateTimeOffset Day = new(2026, 1, 10, 0, 0, 0, TimeSpan.Zero);

    public static Account Account(string id, string? name = null) => new() { Id = new AccountId(id), Name = name ?? $"{id} Corp" };

    public static Signal Signal(string account, double value, string? id = null, int day = 0, string kind = "usage.events",
        params (string Key, string Value)[] attributes) =>
        new(new AccountId(account), kind, Day.AddDays(day), value, id,
            new SignalAttributes(attributes.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))));
}
