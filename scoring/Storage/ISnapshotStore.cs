using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;

namespace HealthScore.Scoring.Storage;

/// <summary>Scores as they were shown, one per account and UTC day.</summary>
public interface ISnapshotStore
{
    /// <summary>Keeps snapshots, each in place of the one of that account and day; all of them or, on failure, none.</summary>
    /// <returns>How many are new or say something else than before; those of unknown accounts are left out.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    ValueTask<int> SaveAsync(IReadOnlyCollection<DaySnapshot> snapshots, CancellationToken cancellationToken);

    /// <summary>The snapshots of an account from one UTC day to another, oldest first; days without one are left out.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<DaySnapshot>> ReadAsync(
        AccountId account, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>The newest day that any account has a snapshot of; null when there is none.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<DateOnly?> ReadNewestDayAsync(CancellationToken cancellationToken);
}
