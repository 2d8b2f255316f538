using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Live;

namespace HealthScore.Scoring.Tests.Caching;

/// <summary>Columns against plain lists, on thousands of random books and queries.</summary>
public sealed class BookQueryTests
{
    private const int QueriesPerBook = 50;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static Book Empty => Book.Empty(RandomBooks.Calculator);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Page_OfAnyBookAndQuery_IsWhatAPlainListGives(int seed)
    {
        var random = new Random(seed);
        var (books, book, plain) = Make(random);
        for (var i = 0; i < QueriesPerBook; i++)
        {
            var (query, order) = (books.Query(), books.Order());
            var (skip, take) = (random.Next(4) == 0 ? random.Next(book.Count + 5) : 0, random.Next(1, 20));

            var page = book.Page(query, order, skip, take);

            var expected = plain.Ordered(query, order);
            Assert.Equal(expected.Count, page.Total);
            Assert.Equal(Ids(expected.Skip(skip).Take(take)), Ids(page.Entries));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sum_OfAnyBookAndQuery_IsWhatAPlainListGives(int seed)
    {
        var random = new Random(seed);
        var (books, book, plain) = Make(random);
        for (var i = 0; i < QueriesPerBook; i++)
        {
            var query = books.Query();

            var sums = book.Sum(query);

            var matching = plain.Matching(query);
            Assert.Equal(matching.Count, sums.Accounts);
            Assert.Equal(matching.Count == 0 ? null : matching.Average(entry => entry.ShownScore), sums.AverageScore);
            Assert.Equal(matching.Sum(entry => entry.Score.Coverage), sums.Coverage, 9);
            foreach (var band in sums.Bands)
            {
                var inBand = matching.Where(entry => entry.ShownBand == band.Band).ToList();
                Assert.Equal(inBand.Count, band.Count);
                Assert.Equal(ArrOf(inBand), band.Arr.ToDictionary());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Spread_OfAnyBookAndQuery_IsWhatAPlainListGives(int seed)
    {
        var random = new Random(seed);
        var (books, book, plain) = Make(random);
        var column = books.Of<(BookColumn Column, Func<BookEntry, double?> Read)>(
            (new(BookColumnKind.Score), entry => entry.ShownScore),
            (new(BookColumnKind.Raw), entry => entry.Score.Raw),
            (new(BookColumnKind.Coverage), entry => entry.Score.Coverage),
            (new(BookColumnKind.Arr), entry => (double?)entry.Account.Arr),
            (new(BookColumnKind.Dimension, "support"), entry => entry.Score.Dimensions.FirstOrDefault(d => d.Id == "support")?.Score));
        var query = books.Query();

        var spread = book.Spread(query, column.Column);

        var values = plain.Matching(query).Select(column.Read).OfType<double>().Order().ToList();
        Assert.Equal(values.Count, spread.Count);
        var probe = values.Count > 0 ? books.Of([.. values]) : 50;
        Assert.Equal(
            values.Count == 0 ? null : (values.Count(v => v < probe) + (values.Count(v => v == probe) / 2.0)) / values.Count,
            spread.RankOf(probe));
        Assert.Equal(values.Count == 0 ? null : values[0], spread.Quantile(0));
        Assert.Equal(values.Count == 0 ? null : values[^1], spread.Quantile(1));
    }

    [Theory]
    [InlineData(0.5, 2.5)]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    [InlineData(0.25, 1.75)]
    public void Quantile_BetweenTwoValues_LiesOnTheLineBetweenThem(double share, double expected) =>
        Assert.Equal(expected, new BookSpread([4, 1, 3, 2]).Quantile(share));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public void Page_WhenSkipOrTakeIsNegative_IsRefused(int skip, int take) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Empty.Page(BookQuery.All, BookOrder.LowestScore, Math.Min(skip, 0), skip < 0 ? take : -take));

    [Fact]
    public void Page_WhenSkipAndTakeAreHuge_IsTheWholeRest()
    {
        var book = Empty.With(new RandomBooks(new Random(1)).Standing(200), new BookMark(1, Now));

        Assert.Equal(200, book.Page(BookQuery.All, BookOrder.LargestArr, 0, int.MaxValue).Entries.Count);
        Assert.Empty(book.Page(BookQuery.All, BookOrder.LargestArr, int.MaxValue, int.MaxValue).Entries);
    }

    [Theory]
    [InlineData(253, 1)]
    [InlineData(254, 1)]
    [InlineData(255, 1)]
    [InlineData(256, 1)]
    [InlineData(700, 1)]
    [InlineData(100, 8)]
    [InlineData(100, 9)]
    [InlineData(700, 300)]
    public void Page_OfManySegments_FindsTheWantedOnes(int segments, int wanted)
    {
        var books = new RandomBooks(new Random(segments));
        var standing = books.Standing(2_000).Select((each, i) => each with { Account = each.Account with { Segment = $"S{i % segments}" } });
        var book = Empty.With([.. standing], new BookMark(1, Now));

        for (var last = wanted - 1; last < segments; last += 7)
        {
            List<string> names = [.. Enumerable.Range(last - wanted + 1, wanted).Select(i => $"s{i}")];
            var page = book.Page(new BookQuery { Segments = names }, BookOrder.LargestArr, 0, 2_000);

            Assert.Equal(
                Ids(book.Entries.Where(entry => names.Contains(entry.Account.Segment, StringComparer.OrdinalIgnoreCase))).Order(),
                Ids(page.Entries).Order());
        }
    }

    [Fact]
    public void Query_OfAnEmptyBook_FindsNothing()
    {
        Assert.Equal(0, Empty.Page(BookQuery.All, BookOrder.LowestScore, 0, 10).Total);
        Assert.Null(Empty.Sum(BookQuery.All).AverageCoverage);
        Assert.Null(Empty.Spread(BookQuery.All, new BookColumn(BookColumnKind.Score)).Quantile(0.5));
    }

    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(9000)]
    public void Queries_OfABookOfSeveralLongPieces_AreWhatAPlainListGives(int count)
    {
        var random = new Random(count);
        var books = new RandomBooks(random);
        // What changes later is seen in whichever piece it is, and by the newer version only.
        var first = books.Standing(count);
        var older = Empty.With(first, new BookMark(1, Now));
        Dictionary<AccountId, StandingScore> now = first.ToDictionary(standing => standing.Account.Id);
        var changed = Enumerable.Range(0, 300).Select(_ => books.Standing($"A{random.Next(count + 200)}")).ToList();
        foreach (var standing in changed) now[standing.Account.Id] = standing;
        var newer = older.With(changed, new BookMark(2, Now));

        foreach (var (book, plain) in ((Book, PlainBook)[])[(older, Plain(first)), (newer, Plain(now.Values))])
        {
            for (var i = 0; i < 15; i++)
            {
                var (query, order) = (books.Query(), books.Order());

                var page = book.Page(query, order, 0, 20);

                var expected = plain.Ordered(query, order);
                Assert.Equal(expected.Count, page.Total);
                Assert.Equal(Ids(expected.Take(20)), Ids(page.Entries));
                Assert.Equal(expected.Count, book.Sum(query).Accounts);
            }
        }
    }

    private static PlainBook Plain(IEnumerable<StandingScore> standing) => new([.. standing.Select(RandomBooks.Plain)]);

    private static (RandomBooks Books, Book Book, PlainBook Plain) Make(Random random)
    {
        var books = new RandomBooks(random);
        // Around the bounds of chunks too.
        var standing = books.Standing(books.Of(0, 1, 127, 128, 129, 300, random.Next(700)));
        return (books, Empty.With(standing, new BookMark(1, Now)), Plain(standing));
    }

    private static Dictionary<string, decimal> ArrOf(IEnumerable<BookEntry> entries) => entries
        .Where(entry => entry.Account.Arr is not null)
        .GroupBy(entry => entry.Account.Currency?.Trim().ToUpperInvariant() ?? "")
        .ToDictionary(group => group.Key, group => group.Sum(entry => entry.Account.Arr!.Value));

    private static List<string> Ids(IEnumerable<BookEntry> entries) => [.. entries.Select(entry => entry.Account.Id.Value)];
}
