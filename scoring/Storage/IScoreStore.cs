using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;

namespace HealthScore.Scoring.Storage;

/// <summary>
/// The scores that stand, when they are due to be computed again, and the feed of their changes. Whatever changes accounts or
/// signals makes the accounts it touched due in the same transaction, so that nothing is forgotten. Reads see a state between
/// two writes.
/// </summary>
public interface IScoreStore
{
    /// <summary>
    /// A number that grows whenever an account, a signal, a standing score or what is due changed; cheap to read often.
    /// </summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<long> ReadStampAsync(CancellationToken cancellationToken);

    /// <summary>The accounts that changed, or whose score was computed, after a stamp; by their stamps, then places.</summary>
    /// <param name="afterStamp">0 for all accounts.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreUnusableException">While enumerating: the store cannot be read.</exception>
    IAsyncEnumerable<StandingScore> ReadStandingAsync(long afterStamp, CancellationToken cancellationToken);

    /// <summary>The standing score of one account; null when the account is unknown.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<StandingScore?> ReadStandingOfAsync(AccountId account, CancellationToken cancellationToken);

    /// <summary>When the first account is due; null when none ever is.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<DateTimeOffset?> ReadNextDueAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Claims accounts that are due. Half of them are those that wait longest, half those that came last, so that neither a
    /// backlog delays what just arrived nor a stream starves the backlog. Nobody else gets them until this is disposed.
    /// </summary>
    /// <param name="now">Those due up to this instant.</param>
    /// <param name="limit">The most accounts, at least 1.</param>
    /// <param name="cancellationToken">Ends the claiming.</param>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    ValueTask<IRescoring> BeginRescoringAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>The fingerprint of the scorecards in force; null when none were yet.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<string?> ReadScorecardsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Puts scorecards in force, and makes every account due when others were before; else only finishes what somebody who did
    /// so was kept from finishing.
    /// </summary>
    /// <param name="fingerprint">Of the scorecards in force now.</param>
    /// <param name="now">Since when they are due.</param>
    /// <param name="cancellationToken">Ends the wait for other writes.</param>
    /// <returns>Whether other scorecards were in force, or none.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    ValueTask<bool> UseScorecardsAsync(string fingerprint, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// The changes after a position, in order. Old ones may be gone: a subscriber asks <see cref="MissedChanges.Before"/> for those
    /// that it missed.
    /// </summary>
    /// <param name="afterPosition">0 for the first.</param>
    /// <param name="limit">The most changes, at least 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<FeedEntry>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken);

    /// <summary>The position of the newest change; 0 when there is none.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<long> ReadNewestChangeAsync(CancellationToken cancellationToken);

    /// <summary>Up to which position a subscriber has handled the feed; 0 for one that never moved its cursor.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    ValueTask<long> ReadCursorAsync(string subscriber, CancellationToken cancellationToken);

    /// <summary>
    /// Moves a subscriber's cursor, unless somebody else has moved it meanwhile. <see cref="FeedCursors"/> does the same within
    /// a transaction of the subscriber, together with what it keeps about the changes.
    /// </summary>
    /// <returns>False when the cursor was not at <paramref name="from"/>; nothing happened then.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    ValueTask<bool> MoveCursorAsync(string subscriber, long from, long to, CancellationToken cancellationToken);
}
