using System.Collections.Concurrent;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Caching;

/// <summary>
/// The scored book in memory. What the store has changed is seen by the next read. Time alone moves scores slowly, so a book
/// past its age is still answered with while one caller computes the next.
/// </summary>
public sealed class CachedBook(IHealthStore store, ScoreCalculator calculator, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);

    private readonly MovementCalculator _movements = new(calculator);
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile Cached? _cached;

    /// <summary>The book as the store has it now, scored at most about a minute ago.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<Book> ReadAsync(CancellationToken cancellationToken)
    {
        var revision = await store.ReadRevisionAsync(cancellationToken);
        if (_cached is { } cached && cached.Book.Revision == revision)
        {
            if (IsFresh(cached.Book)) return cached.Book;
            // Somebody computes already: what is here is a minute old and right about everything stored.
            if (!await _oneAtATime.WaitAsync(TimeSpan.Zero, cancellationToken)) return cached.Book;
        }
        else
        {
            await _oneAtATime.WaitAsync(cancellationToken);
        }

        try
        {
            if (_cached is { } newer && newer.Book.Revision >= revision && IsFresh(newer.Book)) return newer.Book;
            return (_cached = await ComputeAsync(revision, cancellationToken)).Book;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>How an account's score moved; computed once per book.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<ScoreMovement> MovementAsync(BookEntry entry, CancellationToken cancellationToken)
    {
        var movements = _cached?.Movements;
        if (movements is not null && movements.TryGetValue(entry.Account.Id, out var known) && known.Score == entry.Score)
            return known.Movement;
        var stored = await store.ReadAccountAsync(entry.Account.Id, cancellationToken);
        var movement = stored is null
            ? ScoreMovement.Unknown
            : _movements.Calculate(entry.Account, stored.History, entry.Score.AsOf);
        movements?.TryAdd(entry.Account.Id, (entry.Score, movement));
        return movement;
    }

    /// <summary>What the account scored at the end of some UTC days, worked out anew from its signals.</summary>
    /// <param name="days">Up to the day of the entry's score; days without a score are left out.</param>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<IReadOnlyList<ScoreSnapshot>> SnapshotsAsync(
        BookEntry entry, IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAccountAsync(entry.Account.Id, cancellationToken);
        return stored is null ? [] : _movements.SnapshotsOf(_ => entry.Account, stored.History, entry.Score.AsOf, days);
    }

    /// <summary>What the account scored at an earlier instant, by its signals up to then; the entry's own score when it is gone.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<AccountScore> ScoreAtAsync(BookEntry entry, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        if (instant == entry.Score.AsOf) return entry.Score;
        var stored = await store.ReadAccountAsync(entry.Account.Id, cancellationToken);
        return stored is null ? entry.Score : calculator.Calculate(entry.Account, stored.History, instant);
    }

    public void Dispose() => _oneAtATime.Dispose();

    private bool IsFresh(Book book) => time.GetUtcNow() - book.AsOf < FreshFor;

    private async ValueTask<Cached> ComputeAsync(long revision, CancellationToken cancellationToken)
    {
        var asOf = time.GetUtcNow();
        var entries = new List<BookEntry>();
        await foreach (var (account, history) in store.ReadBookAsync(cancellationToken))
            entries.Add(new BookEntry(account, calculator.Calculate(account, history, asOf)));

        return new Cached(new Book(revision, asOf, entries), new());
    }

    private sealed record Cached(Book Book, ConcurrentDictionary<AccountId, (AccountScore Score, ScoreMovement Movement)> Movements);
}
