using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.Turns;

/// <summary>An empty store that answers when a test lets it, or breaks.</summary>
internal sealed class HeldStore : IHealthStore
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Asked => _asked.Task;

    public void Release() => _released.TrySetResult();

    public void Break() => _released.TrySetException(new StoreUnusableException("broken on purpose"));

    public async ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken)
    {
        _asked.TrySetResult();
        await _released.Task.WaitAsync(cancellationToken);
        return 1;
    }

    public ValueTask<IReadOnlyList<Account>> ReadAccountsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Account>>([]);

    public ValueTask<AccountSignals?> ReadAccountAsync(AccountId account, CancellationToken cancellationToken) =>
        ValueTask.FromResult<AccountSignals?>(null);

    public IAsyncEnumerable<AccountSignals> ReadBookAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<AccountSignals>();

    public ValueTask<IReadOnlyList<Signal>?> ReadSignalsAsync(AccountId account, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Signal>?>(null);

    public ValueTask<IStoreWrite> BeginWriteAsync(CancellationToken cancellationToken) =>
        throw new StoreUnusableException("read only on purpose");
}
