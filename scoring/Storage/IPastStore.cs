using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;

namespace HealthScore.Scoring.Storage;

/// <summary>Accounts and signals as they ever were, for looking at the past. Reads see a state between two writes.</summary>
public interface IPastStore
{
    /// <summary>The past of an account; null when it is unknown.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<AccountPast?> ReadPastAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>The past of every account, one at a time, in the order in which they first came.</summary>
    /// <exception cref="StoreUnusableException">While enumerating: the store cannot be read.</exception>
    IAsyncEnumerable<AccountPast> ReadPastsAsync(CancellationToken cancellationToken);
}
