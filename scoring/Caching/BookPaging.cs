using HealthScore.Scoring.Caching.Columns;

namespace HealthScore.Scoring.Caching;

/// <summary>Finds one page of a list.</summary>
internal static class BookPaging
{
    public static BookPage Page(Book book, BookQuery query, BookOrder order, int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var scan = new BookScan(book, query);
        var ranking = new RowRanking(order, book);
        var top = new TopRows((int)Math.Min((long)skip + take, book.Count), ranking);
        var total = 0;
        Span<byte> places = stackalloc byte[Chunk.Rows];
        for (var chunk = 0; chunk < book.Chunks; chunk++)
        {
            var count = scan.Match(chunk, places);
            total += count;
            if (count == 0) continue;
            var (accounts, scores) = (book.AccountsOf(chunk), book.ScoresOf(chunk));
            foreach (var place in places[..count])
            {
                // Most rows come behind those kept already by what counts first: nothing else is looked at then.
                var key = ranking.KeyOf(accounts, scores, place);
                if (top.IsOpenTo(key)) top.Add(ranking.Rank(key, accounts, chunk, place));
            }
        }

        return new BookPage(total, [.. top.Sorted().Skip(skip).Take(take).Select(ranked => book.EntryAt(ranked.Row))]);
    }
}
