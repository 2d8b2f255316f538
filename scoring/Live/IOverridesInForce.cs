using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Live;

/// <summary>
/// What people put in place of computed scores. Whoever sets or lifts one makes the account due in the same transaction, with
/// <see cref="DueMarks"/>; when one lapses, live scoring looks again by itself.
/// </summary>
public interface IOverridesInForce
{
    /// <summary>Those in force at an instant, of these accounts; accounts without one are left out.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyDictionary<AccountId, OverrideShown>> ReadAsync(
        IReadOnlyCollection<AccountId> accounts, DateTimeOffset at, CancellationToken cancellationToken);
}
