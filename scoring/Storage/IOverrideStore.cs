using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Overrides;

namespace HealthScore.Scoring.Storage;

/// <summary>
/// The overrides that people set. All are kept; at most one per account is in force. Whatever changes one makes the account
/// due in the same transaction, so that its shown score follows.
/// </summary>
public interface IOverrideStore
{
    /// <summary>Puts an override in force from now on; one that is in force ends, by the same person.</summary>
    /// <returns>False when the account is unknown; nothing happened then.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    ValueTask<bool> SetAsync(Override byHand, CancellationToken cancellationToken);

    /// <summary>Ends the override that is in force.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="now">From when on the computed score is shown again.</param>
    /// <param name="cancellationToken">Ends the wait for other writes.</param>
    /// <returns>What was ended; null when none was in force.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    ValueTask<Override?> ClearAsync(AccountId account, UserId by, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Those in force at an instant, by account.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<Override>> ReadInForceAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Those that begin, or were ended as of, after an instant: somebody's clock is ahead.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<Override>> ReadAheadAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>All that an account ever had, oldest first.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<Override>> ReadOfAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>All there ever were, oldest first.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<Override>> ReadAllAsync(CancellationToken cancellationToken);
}
