using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Storage;

/// <summary>
/// One write: all of it becomes visible at the commit, or nothing when it is disposed before. What counts is how the write
/// ends: a row that is overtaken by a later one of the same write leaves no trace, and a write that ends with what was
/// stored before changes nothing, so that the same file can be imported again.
/// </summary>
public interface IStoreWrite : IAsyncDisposable
{
    /// <summary>What became of the accounts so far; a store may count later, but not later than <see cref="SettleAsync"/>.</summary>
    WriteCounts Accounts { get; }

    /// <summary>
    /// What became of the signals so far, counted as accounts are; those of unknown accounts are not among them.
    /// </summary>
    WriteCounts Signals { get; }

    /// <summary>Saves an account as a whole: what is absent now was removed. Former values stay in its history.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    ValueTask SaveAccountAsync(Account account, CancellationToken cancellationToken);

    /// <summary>
    /// Saves signals in their order of arrival. With an id: account, kind and id are the identity, other contents replace
    /// the stored ones and take their own place in the order. Without: the whole row is, and a repeat changes nothing.
    /// </summary>
    /// <returns>The places in the batch of signals whose account the store does not know; they were left out.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    ValueTask<IReadOnlyList<int>> SaveSignalsAsync(ReadOnlyMemory<Signal> batch, CancellationToken cancellationToken);

    /// <summary>Ends when all that was saved so far is counted. A store may be slower for it.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    ValueTask SettleAsync(CancellationToken cancellationToken);

    /// <summary>Makes the write visible and safe from the end of the process. Nothing can be saved afterwards.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    ValueTask CommitAsync(CancellationToken cancellationToken);
}
