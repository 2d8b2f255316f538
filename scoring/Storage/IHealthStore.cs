using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Storage;

/// <summary>The accounts and their signals, as they are now. Reads see a state between two writes, never within one.</summary>
public interface IHealthStore
{
    /// <summary>A number that grows whenever a write changed something; the same number means the same contents.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken);

    /// <summary>All accounts, in the order in which they first came.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<Account>> ReadAccountsAsync(CancellationToken cancellationToken);

    /// <summary>An account with its signals; null when it is unknown.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<AccountSignals?> ReadAccountAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>All accounts with their signals, one at a time, in the order in which they first came.</summary>
    /// <exception cref="StoreUnusableException">While enumerating: the store cannot be read.</exception>
    IAsyncEnumerable<AccountSignals> ReadBookAsync(CancellationToken cancellationToken);

    /// <summary>The signals of an account, in their order of arrival; null when the account is unknown.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<Signal>?> ReadSignalsAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>Begins a write; a second one waits until the first is disposed.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    ValueTask<IStoreWrite> BeginWriteAsync(CancellationToken cancellationToken);
}
