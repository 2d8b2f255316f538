using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Live;

/// <summary>A store whose every committed write wakes live scoring up.</summary>
public sealed class WakingStore(IHealthStore store, IScoreWakeUp wakeUp) : IHealthStore
{
    public ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken) => store.ReadRevisionAsync(cancellationToken);

    public ValueTask<IReadOnlyList<Account>> ReadAccountsAsync(CancellationToken cancellationToken) =>
        store.ReadAccountsAsync(cancellationToken);

    public ValueTask<AccountSignals?> ReadAccountAsync(AccountId account, CancellationToken cancellationToken) =>
        store.ReadAccountAsync(account, cancellationToken);

    public IAsyncEnumerable<AccountSignals> ReadBookAsync(CancellationToken cancellationToken) =>
        store.ReadBookAsync(cancellationToken);

    public ValueTask<IReadOnlyList<Signal>?> ReadSignalsAsync(AccountId account, CancellationToken cancellationToken) =>
        store.ReadSignalsAsync(account, cancellationToken);

    public async ValueTask<IStoreWrite> BeginWriteAsync(CancellationToken cancellationToken) =>
        new WakingWrite(await store.BeginWriteAsync(cancellationToken), wakeUp);
}
