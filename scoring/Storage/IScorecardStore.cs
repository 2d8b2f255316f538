using HealthScore.Scoring.Scorecards.Versions;

namespace HealthScore.Scoring.Storage;

/// <summary>What scorecards said, and which were in force when. Nothing is ever forgotten.</summary>
public interface IScorecardStore
{
    /// <summary>Keeps contents that are new; a known one stays as it was recorded first.</summary>
    /// <param name="cards">Contents with who, when and note.</param>
    /// <param name="inForceSince">From when on these, and only these, are in force; null when they are not yet.</param>
    /// <param name="cancellationToken">Ends the wait for other writes.</param>
    /// <returns>The new ones, with their variants.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    ValueTask<IReadOnlyList<ScorecardVersion>> RecordAsync(
        IReadOnlyCollection<ScorecardVersion> cards, DateTimeOffset? inForceSince, CancellationToken cancellationToken);

    /// <summary>All contents of all scorecards, by id, version and variant.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<ScorecardVersion>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>The scorecards in force at an instant; null before the first that was recorded.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<ScorecardVersion>?> ReadInForceAsync(DateTimeOffset instant, CancellationToken cancellationToken);
}
