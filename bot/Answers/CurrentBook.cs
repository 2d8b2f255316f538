using HealthScore.Bot.Understanding.Finding;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>
/// The scored book, with the names that understanding looks for kept in step. Names are found again as soon as an account
/// changes, those of new or renamed ones beside the others; once there are many, all are read anew meanwhile.
/// </summary>
internal sealed class CurrentBook(BookFollower follower, CurrentAccounts accounts, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private volatile Indexed? _indexed;
    private readonly Lock _swapping = new();
    private Task? _indexing;
    private Task? _rebuilding;

    public async ValueTask<Book> ReadAsync(CancellationToken cancellationToken)
    {
        var book = await follower.ReadAsync(cancellationToken);
        if (_indexed is { } indexed && indexed.Accounts == book.Versions.Accounts) return book;
        await IndexAsync(book, cancellationToken);
        return book;
    }

    private async Task IndexAsync(Book book, CancellationToken cancellationToken)
    {
        try
        {
            var (indexing, isNew) = Index(book);
            if (_indexed is null) await indexing.WaitAsync(cancellationToken);
            else await indexing.WaitAsync(Patience, time, cancellationToken);
            // One that ran already may be of an older book.
            if (!isNew && _indexed!.Accounts != book.Versions.Accounts) await Index(book).Task.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The names before will do for now.
        }
    }

    private (Task Task, bool IsNew) Index(Book book)
    {
        lock (_gate)
        {
            if (_indexing is { IsCompleted: false }) return (_indexing, false);
            _indexing = Task.Run(() => Swap(book));
            return (_indexing, true);
        }
    }

    private void Swap(Book book)
    {
        lock (_swapping)
        {
            var known = _indexed;
            // An answer that holds an older version must not bring back its names.
            if (known is not null && book.Mark.Stamp < known.Stamp) return;
            var all = new BookAccounts(book);
            accounts.Swap(known is null ? new AccountDirectory(all) : accounts.Directory.Next(all));
            _indexed = new Indexed(book.Mark.Stamp, book.Versions.Accounts);
            if (accounts.Directory.Names.IsWorn && _rebuilding is not { IsCompleted: false }) _rebuilding = Task.Run(Rebuild);
        }
    }

    /// <summary>Reads all names anew on one thread, while answers go on with those there are.</summary>
    private void Rebuild()
    {
        var rebuilt = new AccountDirectory(accounts.Directory.Accounts, threads: 1);
        lock (_swapping) accounts.Swap(rebuilt.Next(accounts.Directory.Accounts));
    }

    private sealed record Indexed(long Stamp, long Accounts);
}
