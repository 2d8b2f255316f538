using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Caching;

/// <summary>
/// Keeps the book in memory in step with the store: looks at the store's stamp now and then, reads what changed after its own
/// stamp, and makes the next version. One look at a time, whoever asks. Safe for several threads.
/// </summary>
public sealed class BookFollower(IScoreStore store, ScoreCalculator calculator, TimeProvider time) : IDisposable
{
    /// <summary>A book that was seen to be the newest so long ago is still given out without another look.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMilliseconds(250);

    /// <summary>How long an answer waits for a newer book when there is an older one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private volatile Seen? _seen;
    private int _wakeUps;
    private Task? _looking;

    /// <summary>The newest version. Without waiting when there was a look just now, else it may wait for one look.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public ValueTask<Book> ReadAsync(CancellationToken cancellationToken) =>
        _seen is { } seen && IsFresh(seen) ? ValueTask.FromResult(seen.Book) : NewerAsync(cancellationToken);

    /// <summary>
    /// The store was written: what was read before is not the newest any more. Begins to look at once, so that nobody who asks
    /// later waits for it.
    /// </summary>
    public void Wake()
    {
        Interlocked.Increment(ref _wakeUps);
        if (_seen is not null) _ = Look();
    }

    public void Dispose()
    {
        lock (_gate) _stopping.Cancel();
    }

    // A look has seen what was told before it began, and nobody takes an older one for it while it is on.
    private bool IsFresh(Seen seen) => seen.WakeUps == Volatile.Read(ref _wakeUps) && time.GetElapsedTime(seen.At) <= FreshFor;

    private async ValueTask<Book> NewerAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (look, isNew) = Look();
            await WaitAsync(look, cancellationToken);
            // It may have begun before the change that is asked for: then one more has it.
            if (!isNew && (_seen is not { } seen || !IsFresh(seen))) await WaitAsync(Look().Task, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The book before will do; it says how old it is.
        }

        return _seen!.Book;
    }

    private Task WaitAsync(Task look, CancellationToken cancellationToken) =>
        _seen is null ? look.WaitAsync(cancellationToken) : look.WaitAsync(Patience, time, cancellationToken);

    private (Task Task, bool IsNew) Look()
    {
        lock (_gate)
        {
            if (_looking is { IsCompleted: false }) return (_looking, false);
            if (_stopping.IsCancellationRequested) return (Task.FromCanceled(new CancellationToken(canceled: true)), true);
            var stopping = _stopping.Token;
            _looking = Task.Run(() => LookAsync(stopping), stopping);
            // What was written during a look is looked for by the next.
            _ = _looking.ContinueWith(_ => LookAgain(), stopping, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            return (_looking, true);
        }
    }

    private void LookAgain()
    {
        if (_seen is { } seen && seen.WakeUps != Volatile.Read(ref _wakeUps)) Look();
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var (wakeUps, began, now) = (Volatile.Read(ref _wakeUps), time.GetTimestamp(), time.GetUtcNow());
        var due = await store.ReadNextDueAsync(cancellationToken);
        var stamp = await store.ReadStampAsync(cancellationToken);
        var mark = new BookMark(stamp, now, due <= now ? due : null);
        var book = _seen?.Book;
        if (book is null || stamp < book.Mark.Stamp) book = await BookLoading.LoadAsync(store, calculator, mark, cancellationToken);
        else if (stamp > book.Mark.Stamp) book = await BookLoading.CatchUpAsync(store, book, mark, cancellationToken);
        else book = book.At(mark);
        _seen = new Seen(book, began, wakeUps);
    }

    private sealed record Seen(Book Book, long At, int WakeUps);
}
