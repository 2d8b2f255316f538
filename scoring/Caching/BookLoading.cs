using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Caching;

/// <summary>
/// Reads a book from the store, whole or from where it is on. Rows become columns a part at a time: as rows they would take
/// more room than the book.
/// </summary>
internal static class BookLoading
{
    /// <summary>How many rows are read before they become columns.</summary>
    public const int Part = 8192;

    /// <summary>All accounts, by the stamps of their scores.</summary>
    /// <param name="mark">Read from the store before.</param>
    public static Task<Book> LoadAsync(
        IScoreStore store, ScoreCalculator calculator, BookMark mark, CancellationToken cancellationToken) =>
        ReadAsync(store, 0, Book.Empty(calculator), mark, cancellationToken);

    /// <summary>The book with what changed after its stamp.</summary>
    /// <param name="mark">Read from the store before.</param>
    public static Task<Book> CatchUpAsync(IScoreStore store, Book book, BookMark mark, CancellationToken cancellationToken) =>
        ReadAsync(store, book.Mark.Stamp, book, mark, cancellationToken);

    private static async Task<Book> ReadAsync(
        IScoreStore store, long afterStamp, Book book, BookMark mark, CancellationToken cancellationToken)
    {
        var read = new List<StandingScore>();
        await foreach (var standing in store.ReadStandingAsync(afterStamp, cancellationToken))
        {
            read.Add(standing);
            // The rows may be newer than the mark, which was read before them.
            mark = mark with { Stamp = Math.Max(mark.Stamp, standing.Stamp) };
            if (read.Count < Part) continue;
            book = book.With(read, mark);
            read.Clear();
        }

        return book.With(read, mark);
    }
}
