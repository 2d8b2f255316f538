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

    /// <summary>How long accounts that others are computing are waited for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly DueCalculator _due = new(scores);
    private readonly string _fingerprint = ScorecardFingerprint.Of(scores.Scorecards);

    /// <summary>Of the scorecards that it scores by.</summary>
    public string Fingerprint => _fingerprint;

    /// <summary>Puts its scorecards in force, and makes every account due when others were before.</summary>
    /// <returns>Whether others were in force, or none.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    public ValueTask<bool> UseScorecardsAsync(CancellationToken cancellationToken) =>
        store.UseScorecardsAsync(_fingerprint, time.GetUtcNow(), cancellationToken);

    /// <summary>Computes a batch of what is due now; nothing while other scorecards are in force.</summary>
    /// <param name="limit">The most accounts, at least 1.</param>
    /// <param name="cancellationToken">Ends it; what is not committed by then stays due.</param>
    /// <returns>How many accounts it were.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    public async ValueTask<int> RescoreAsync(int limit, CancellationToken cancellationToken)
    {
        await using var rescoring = await store.BeginRescoringAsync(time.GetUtcNow(), limit, cancellationToken);
        var accounts = rescoring.Accounts;
        if (accounts.Count == 0 || rescoring.Scorecards != _fingerprint) return 0;
        // Only now: what was committed before the claim is not later than this, unless a clock is wrong.
        var now = time.GetUtcNow();
        AccountId[] ids = [.. accounts.Select(due => due.Seen.Account.Id)];
        var byHand = await overrides.ReadAsync(ids, now, cancellationToken);
        var turns = await overrides.ReadNextTurnsAsync(ids, now, cancellationToken);
        var rescored = accounts.Select(due => Rescore(due, byHand, now)).Select(score => LookAgain(score, turns));
        await rescoring.SaveAsync([.. rescored], cancellationToken);
        await rescoring.CommitAsync(cancellationToken);
        return accounts.Count;
    }

    /// <summary>
    /// Puts its scorecards in force and computes all that is due by now: for a start, and for commands that answer once. For what
    /// others have in hand it waits <see cref="Patience"/>.
    /// </summary>
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
        var (now, began, all, waited) = (time.GetUtcNow(), time.GetTimestamp(), 0, TimeSpan.Zero);
        // Looked at before claiming, so that a book that is up to date is only read; what comes meanwhile is not waited for.
        while (await store.ReadNextDueAsync(cancellationToken) <= now)
        {
            if (all > 0 && time.GetElapsedTime(began) >= atMost) return (all, false);
            var done = await RescoreAsync(LargeBatch, cancellationToken);
            all += done;
            if (done > 0) continue;
            if (waited >= Patience || await store.ReadScorecardsAsync(cancellationToken) != _fingerprint) return (all, false);
            await Task.Delay(Glance, time, cancellationToken);
            waited += Glance;
        }

        return (all, true);
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

    private static Rescored LookAgain(Rescored score, IReadOnlyDictionary<AccountId, DateTimeOffset> turns) =>
        turns.TryGetValue(score.Account.Seen.Account.Id, out var turn) ? score with { Due = Earliest(score.Due, turn) } : score;

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other : other < one ? other : one;
}
