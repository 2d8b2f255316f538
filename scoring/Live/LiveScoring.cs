using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Live;

/// <summary>
/// Brings standing scores up to date: only of accounts that are due, in batches, each batch at once. Several processes may do
/// so on one store. Safe for several threads.
/// </summary>
public sealed class LiveScoring(IScoreStore store, ScoreCalculator scores, IOverridesInForce overrides, TimeProvider time)
{
    // So much is computed at once where nobody waits for a single account.
    private const int LargeBatch = 1_000;

    private readonly DueCalculator _due = new(scores);
    private readonly string _fingerprint = ScorecardFingerprint.Of(scores.Scorecards);

    /// <summary>Makes every account due when the store's scores were computed under other scorecards.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    public ValueTask<bool> UseScorecardsAsync(CancellationToken cancellationToken) =>
        store.UseScorecardsAsync(_fingerprint, time.GetUtcNow(), cancellationToken);

    /// <summary>Computes a batch of what is due now.</summary>
    /// <param name="limit">The most accounts, at least 1.</param>
    /// <param name="cancellationToken">Ends it; what is not committed by then stays due.</param>
    /// <returns>How many accounts it were.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    public ValueTask<int> RescoreAsync(int limit, CancellationToken cancellationToken) =>
        RescoreAsync(time.GetUtcNow(), limit, cancellationToken);

    /// <summary>Computes all that is due by now, under the scorecards in force: for commands that answer once.</summary>
    /// <returns>How many accounts it were.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    public async ValueTask<int> CatchUpAsync(CancellationToken cancellationToken) =>
        (await CatchUpAsync(TimeSpan.MaxValue, cancellationToken)).Accounts;

    /// <summary>The same, for as long as one can wait.</summary>
    /// <param name="atMost">A batch that was begun by then is finished.</param>
    /// <param name="cancellationToken">Ends it; what is not committed by then stays due.</param>
    /// <returns>How many accounts it were, and whether it was all.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    public async ValueTask<(int Accounts, bool IsAll)> CatchUpAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        await UseScorecardsAsync(cancellationToken);
        var (now, began, all) = (time.GetUtcNow(), time.GetTimestamp(), 0);
        // Looked at before claiming, so that a book that is up to date is only read.
        while (await store.ReadNextDueAsync(cancellationToken) <= now)
        {
            if (all > 0 && time.GetElapsedTime(began) >= atMost) return (all, false);
            var done = await RescoreAsync(now, LargeBatch, cancellationToken);
            all += done;
            // Somebody else was quicker, and may have more of them in hand.
            if (done == 0) break;
        }

        return (all, true);
    }

    private async ValueTask<int> RescoreAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        await using var rescoring = await store.BeginRescoringAsync(now, limit, cancellationToken);
        var accounts = rescoring.Accounts;
        if (accounts.Count == 0) return 0;
        var byHand = await overrides.ReadAsync([.. accounts.Select(due => due.Seen.Account.Id)], now, cancellationToken);
        await rescoring.SaveAsync([.. accounts.Select(due => Rescore(due, byHand, now))], cancellationToken);
        await rescoring.CommitAsync(cancellationToken);
        return accounts.Count;
    }

    private Rescored Rescore(
        DueAccount due, IReadOnlyDictionary<AccountId, Func<int?, BandBounds?, ShownOverride>> byHand, DateTimeOffset now)
    {
        var (account, history) = due.Seen;
        var score = scores.Pack(account, history, now);
        var shown = byHand.TryGetValue(account.Id, out var inForce)
            ? inForce(score.Summary.Score, scores.CardFor(account)?.Bands)
            : null;
        var next = Earliest(_due.DueAfter(account, history, now), due.NextVersionAt);
        return new Rescored(due, score, shown, Earliest(next, shown?.Until));
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other : other < one ? other : one;
}
