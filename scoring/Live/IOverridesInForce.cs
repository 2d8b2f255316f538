using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Live;

/// <summary>
/// What people put in place of computed scores. Whoever sets or lifts one makes the account due in the same transaction, with
/// <see cref="DueMarks"/>; when one lapses, live scoring looks again by itself.
/// </summary>
public interface IOverridesInForce
{
    /// <summary>
    /// Those in force at an instant, of these accounts; accounts without one are left out. Each tells what people see, given
    /// the computed score that it replaces (0–100; null when there is none) and the bands of the account's scorecard (null
    /// when none applies).
    /// </summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyDictionary<AccountId, Func<int?, BandBounds?, ShownOverride>>> ReadAsync(
        IReadOnlyCollection<AccountId> accounts, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// When, after an instant, the first of those begins that were set as of later, or ends that were ended as of later, for the
    /// clocks of machines differ. Accounts without one are left out.
    /// </summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyDictionary<AccountId, DateTimeOffset>> ReadNextTurnsAsync(
        IReadOnlyCollection<AccountId> accounts, DateTimeOffset at, CancellationToken cancellationToken);
}
