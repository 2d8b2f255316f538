using System.Collections.Concurrent;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Caching;

/// <summary>
/// The scored book in memory. Nobody's question computes it: one computation runs in the background, whoever needs its result
/// waits a little for it, and else gets the book before. What the store has changed is waited for; what time alone has
/// changed is not.
/// </summary>
public sealed class CachedBook(
    IHealthStore store, IPastStore pasts, ScoreCalculator calculator, TimeProvider time) : IDisposable
{
    // A change in the store shows in the next answer where that is quick; a large book follows when it is computed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FreshForAtLeast = TimeSpan.FromMinutes(1);

    // A book that takes long to compute is computed less often: at most a twentieth of the time.
    private const int FreshForTimesComputed = 20;
    private const int TooOldTimesFresh = 10;

    private readonly MovementCalculator _movements = new(calculator);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private volatile Cached? _cached;
    private Task<Cached>? _running;

    /// <summary>The newest book; see the class for how new.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<Book> ReadAsync(CancellationToken cancellationToken)
    {
        var revision = await store.ReadRevisionAsync(cancellationToken);
        if (_cached is not { } cached) return (await Run(revision).WaitAsync(cancellationToken)).Book;
        if (cached.Book.Mark.Stamp != revision) return await NewerAsync(cached, revision, cancellationToken);
        if (Age(cached) <= FreshFor(cached)) return cached.Book;
        // After a long silence the book may be days old: that is waited for as a change is.
        if (Age(cached) > FreshFor(cached) * TooOldTimesFresh) return await NewerAsync(cached, revision, cancellationToken);
        _ = Run(revision);
        return cached.Book;
    }

    /// <summary>Ends when no computation runs; what it found is then what is read.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        Task? running;
        lock (_gate) running = _running;
        if (running is not null) await running.WaitAsync(cancellationToken);
    }

    /// <summary>How an account's score moved; computed once per book.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<ScoreMovement> MovementAsync(BookEntry entry, CancellationToken cancellationToken)
    {
        var movements = _cached?.Movements;
        if (movements is not null && movements.TryGetValue(entry.Account.Id, out var known) && known.Score.AsOf == entry.Score.AsOf)
            return known.Movement;
        var past = await pasts.ReadPastAsync(entry.Account.Id, cancellationToken);
        var movement = past is null
            ? ScoreMovement.Unknown
            : _movements.Calculate(past.At, past.History, entry.Score.AsOf);
        movements?.TryAdd(entry.Account.Id, (entry.Score, movement));
        return movement;
    }

    /// <summary>What the account scored at the end of some UTC days, worked out anew from its signals.</summary>
    /// <param name="days">Up to the day of the entry's score; days without a score are left out.</param>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<IReadOnlyList<ScoreSnapshot>> SnapshotsAsync(
        BookEntry entry, IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        var past = await pasts.ReadPastAsync(entry.Account.Id, cancellationToken);
        return past is null ? [] : _movements.SnapshotsOf(past.At, past.History, entry.Score.AsOf, days);
    }

    /// <summary>What the account scored at an earlier instant, by its signals up to then; the entry's own score when it is gone.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<AccountScore> ScoreAtAsync(BookEntry entry, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        if (instant == entry.Score.AsOf) return entry.Score;
        var past = await pasts.ReadPastAsync(entry.Account.Id, cancellationToken);
        return past is null ? entry.Score : calculator.Calculate(past.At(instant), past.History, instant);
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private TimeSpan Age(Cached cached) => time.GetUtcNow() - cached.Book.Mark.AsOf;

    private static TimeSpan FreshFor(Cached cached)
    {
        var longer = cached.Took * FreshForTimesComputed;
        return longer > FreshForAtLeast ? longer : FreshForAtLeast;
    }

    private async ValueTask<Book> NewerAsync(Cached cached, long revision, CancellationToken cancellationToken)
    {
        try
        {
            var book = (await Run(revision).WaitAsync(Patience, time, cancellationToken)).Book;
            // It may have begun before the change: then one more has it.
            return book.Mark.Stamp >= revision ? book : (await Run(revision).WaitAsync(Patience, time, cancellationToken)).Book;
        }
        catch (TimeoutException)
        {
            return _cached?.Book ?? cached.Book;
        }
    }

    private Task<Cached> Run(long revision)
    {
        lock (_gate)
        {
            if (_running is { IsCompleted: false }) return _running;
            var stopping = _stopping.Token;
            return _running = Task.Run(() => ComputeAsync(revision, stopping), stopping);
        }
    }

    private async Task<Cached> ComputeAsync(long revision, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var asOf = time.GetUtcNow();
        var scores = new List<StandingScore>();
        await foreach (var (account, history) in store.ReadBookAsync(cancellationToken))
            scores.Add(new StandingScore(account, scores.Count, calculator.Pack(account, history, asOf), null, null, revision));
        var book = Book.Empty(calculator).With(scores, new BookMark(revision, asOf));
        var cached = new Cached(book, new(), time.GetElapsedTime(began));
        _cached = cached;
        return cached;
    }

    private sealed record Cached(
        Book Book,
        ConcurrentDictionary<AccountId, (AccountScore Score, ScoreMovement Movement)> Movements,
        TimeSpan Took);
}
