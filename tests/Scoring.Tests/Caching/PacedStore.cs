using System.Runtime.CompilerServices;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Caching;

/// <summary>A store whose contents, revision and speed a test decides.</summary>
internal sealed class PacedStore : IHealthStore, IPastStore
{
    private volatile TaskCompletionSource _gate = Open();
    private int _reads;

    public long Revision { get; set; } = 1;

    public IReadOnlyList<Account> Accounts { get; set; } = [];

    /// <summary>How many times the whole book was read.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <summary>The next reads of the book wait.</summary>
    public void Hold() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _gate.TrySetResult();

    public void Break() => _gate.TrySetException(new StoreUnusableException("broken on purpose"));

    public ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Revision);

    public ValueTask<IReadOnlyList<Account>> ReadAccountsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Accounts);

    public ValueTask<AccountSignals?> ReadAccountAsync(AccountId account, CancellationToken cancellationToken) =>
        ValueTask.FromResult<AccountSignals?>(null);

    public async IAsyncEnumerable<AccountSignals> ReadBookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (accounts, gate) = (Accounts, _gate);
        Interlocked.Increment(ref _reads);
        await gate.Task.WaitAsync(cancellationToken);
        foreach (var account in accounts) yield return new AccountSignals(account, SignalHistory.Empty);
    }

    public ValueTask<IReadOnlyList<Signal>?> ReadSignalsAsync(AccountId account, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Signal>?>(null);

    public ValueTask<AccountPast?> ReadPastAsync(AccountId account, CancellationToken cancellationToken) =>
        ValueTask.FromResult<AccountPast?>(null);

    public IAsyncEnumerable<AccountPast> ReadPastsAsync(CancellationToken cancellationToken) =>
        Array.Empty<AccountPast>().ToAsyncEnumerable();

    public ValueTask<IStoreWrite> BeginWriteAsync(CancellationToken cancellationToken) =>
        throw new StoreUnusableException("nothing is written here");

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open.SetResult();
        return open;
    }
}
