namespace HealthScore.Scoring.Caching.Columns;

/// <summary>
/// Entries that were asked for lately, ready made. Shared by all versions of a book: an entry is only given out for the very
/// account and score that it was made from. Safe for several threads.
/// </summary>
internal sealed class WarmEntries
{
    // A few megabytes, and more than the accounts that people ask about at a time.
    private const int Most = 4096;

    private readonly Warm?[] _slots = new Warm?[Most];

    public BookEntry EntryOf(int row, Book book)
    {
        var (accounts, scores, at) = (book.AccountsOf(Chunk.Of(row)), book.ScoresOf(Chunk.Of(row)), Chunk.At(row));
        ref var slot = ref _slots[row % Most];
        if (Volatile.Read(ref slot) is { } warm && ReferenceEquals(warm.Entry.Account, accounts.Account[at])
            && ReferenceEquals(warm.Packed, scores.Packed[at]) && warm.Entry.Stamp == scores.Stamp[at])
            return warm.Entry;
        var made = new Warm(book.MakeEntry(row), scores.Packed[at]);
        Volatile.Write(ref slot, made);
        return made.Entry;
    }

    private sealed record Warm(BookEntry Entry, byte[]? Packed);
}
