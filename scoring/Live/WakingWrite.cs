using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Live;

/// <summary>Wakes live scoring up when the write's lock is free again: before, it could only wait.</summary>
internal sealed class WakingWrite(IStoreWrite write, IScoreWakeUp wakeUp) : IStoreWrite
{
    private bool _isCommitted;

    public WriteCounts Accounts => write.Accounts;

    public WriteCounts Signals => write.Signals;

    public ValueTask SaveAccountAsync(Account account, CancellationToken cancellationToken) =>
        write.SaveAccountAsync(account, cancellationToken);

    public ValueTask<IReadOnlyList<int>> SaveSignalsAsync(ReadOnlyMemory<Signal> batch, CancellationToken cancellationToken) =>
        write.SaveSignalsAsync(batch, cancellationToken);

    public ValueTask SettleAsync(CancellationToken cancellationToken) => write.SettleAsync(cancellationToken);

    public async ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        await write.CommitAsync(cancellationToken);
        _isCommitted = true;
    }

    public async ValueTask DisposeAsync()
    {
        await write.DisposeAsync();
        if (_isCommitted) wakeUp.WakeUp();
    }
}
