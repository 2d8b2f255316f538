using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Caching;

/// <summary>Reads a book from the store, whole or from where it is on.</summary>
internal static class BookLoading
{
    /// <summary>All accounts, in the order in which they first came.</summary>
    /// <param name="mark">Read from the store before.</param>
    public static async Task<Book> LoadAsync(
        IScoreStore store, ScoreCalculator calculator, BookMark mark, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(store, afterStamp: 0, cancellationToken);
        all.Sort(static (left, right) => left.Place.CompareTo(right.Place));
        return Book.Empty(calculator).With(all, Reached(mark, all));
    }

    /// <summary>The book with what changed after its stamp.</summary>
    /// <param name="mark">Read from the store before.</param>
    public static async Task<Book> CatchUpAsync(IScoreStore store, Book book, BookMark mark, CancellationToken cancellationToken)
    {
        var changed = await ReadAsync(store, book.Mark.Stamp, cancellationToken);
        return book.With(changed, Reached(mark, changed));
    }

    private static async Task<List<StandingScore>> ReadAsync(IScoreStore store, long afterStamp, CancellationToken cancellationToken)
    {
        var read = new List<StandingScore>();
        await foreach (var standing in store.ReadStandingAsync(afterStamp, cancellationToken)) read.Add(standing);
        return read;
    }

    // The rows may be newer than the mark, which was read before them.
    private static BookMark Reached(BookMark mark, List<StandingScore> read) =>
        read.Count == 0 ? mark : mark with { Stamp = Math.Max(mark.Stamp, read.Max(standing => standing.Stamp)) };
}
