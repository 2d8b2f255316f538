using HealthScore.Bot.Understanding.Finding;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>The scored book, with the names that understanding looks for kept in step.</summary>
internal sealed class CurrentBook(CachedBook cached, CurrentAccounts accounts)
{
    private readonly Lock _gate = new();
    private long _revision = -1;

    public async ValueTask<Book> ReadAsync(CancellationToken cancellationToken)
    {
        var book = await cached.ReadAsync(cancellationToken);
        if (Volatile.Read(ref _revision) == book.Mark.Stamp) return book;
        lock (_gate)
        {
            if (_revision >= book.Mark.Stamp) return book;
            accounts.Swap(new AccountDirectory([.. book.Entries.Select(entry => entry.Account)]));
            Volatile.Write(ref _revision, book.Mark.Stamp);
        }

        return book;
    }
}
