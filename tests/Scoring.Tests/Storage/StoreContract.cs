using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>What every store must do; a subclass per kind of store says how to open one.</summary>
public abstract class StoreContract
{
    private protected StepClock Clock { get; } = new();

    /// <summary>The same empty store each time within a test, through a connection of its own.</summary>
    private protected abstract IHealthStore Open();

    private protected static async Task<(WriteCounts Counts, IReadOnlyList<int> Unknown)> Save(
        IHealthStore store, params Signal[] signals)
    {
        await using var write = await store.BeginWriteAsync(CancellationToken.None);
        var unknown = await write.SaveSignalsAsync(signals, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
        return (write.Signals, unknown);
    }

    private protected static async Task<WriteCounts> Save(IHealthStore store, params Account[] accounts)
    {
        await using var write = await store.BeginWriteAsync(CancellationToken.None);
        foreach (var account in accounts) await write.SaveAccountAsync(account, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
        return write.Accounts;
    }

    private protected static async Task<Signal[]> Signals(IHealthStore store, string account) =>
        [.. await store.ReadSignalsAsync(new AccountId(account), CancellationToken.None) ?? []];

    private protected static async Task<Account[]> Accounts(IHealthStore store) =>
        [.. await store.ReadAccountsAsync(CancellationToken.None)];

    private protected static async Task<long> Revision(IHealthStore store) =>
        await store.ReadRevisionAsync(CancellationToken.None);
}
