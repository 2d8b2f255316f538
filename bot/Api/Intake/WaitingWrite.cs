using HealthScore.Bot.Api.Problems;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Intake;

/// <summary>What one request wants written, and how it learns what became of it.</summary>
/// <param name="rows">How many it holds.</param>
/// <param name="gone">Cancelled when nobody waits for it any more.</param>
internal abstract class WaitingWrite(int rows, CancellationToken gone)
{
    private readonly TaskCompletionSource<Problem?> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Rows => rows;

    public bool IsGone => gone.IsCancellationRequested;

    /// <summary>Null once the rows are safely stored, else why they are not.</summary>
    public Task<Problem?> Written => _written.Task;

    /// <summary>Good when <see cref="Written"/> says so.</summary>
    public IntakeCounts Counts { get; set; }

    /// <summary>Rows that the store took; those of unknown accounts are not among them.</summary>
    public abstract int Taken { get; }

    public bool IsCounted => Counts.Accepted == Taken;

    /// <summary>What a write has done so far with rows of this kind, of all requests.</summary>
    public abstract WriteCounts All(IStoreWrite write);

    public void End(Problem? problem) => _written.TrySetResult(problem);

    /// <summary>Saves the rows; again after a write that was given up.</summary>
    /// <param name="settles">Have them counted at once, which may cost time.</param>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public async ValueTask SaveAsync(IStoreWrite write, bool settles, CancellationToken cancellationToken)
    {
        var before = All(write);
        await SaveRowsAsync(write, cancellationToken);
        if (settles) await write.SettleAsync(cancellationToken);
        Counts = IntakeCounts.Between(before, All(write));
    }

    protected abstract ValueTask SaveRowsAsync(IStoreWrite write, CancellationToken cancellationToken);
}
