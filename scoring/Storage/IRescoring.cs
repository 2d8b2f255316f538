using HealthScore.Scoring.Live;

namespace HealthScore.Scoring.Storage;

/// <summary>
/// Accounts that were claimed to be scored again. Scores, due instants and the feed become visible together at the commit, or
/// not at all; accounts that were not saved stay due.
/// </summary>
public interface IRescoring : IAsyncDisposable
{
    /// <summary>The claimed accounts; empty when none is due.</summary>
    IReadOnlyList<DueAccount> Accounts { get; }

    /// <summary>
    /// The fingerprint of the scorecards in force when the accounts were claimed; null when none were yet. Whoever puts others
    /// in force meanwhile makes the claimed accounts due again after this.
    /// </summary>
    string? Scorecards { get; }

    /// <summary>Saves standing scores, each with its entry in the feed where people see a difference.</summary>
    /// <param name="scores">Of accounts claimed here, each once.</param>
    /// <param name="cancellationToken">Ends the saving.</param>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    ValueTask SaveAsync(IReadOnlyCollection<Rescored> scores, CancellationToken cancellationToken);

    /// <summary>Makes all of it visible and safe from the end of the process.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    ValueTask CommitAsync(CancellationToken cancellationToken);
}
