using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Tests.Scores;

namespace HealthScore.Scoring.Tests.Caching;

public sealed class BookVersionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static Book Empty => Book.Empty(RandomBooks.Calculator);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_AfterAnySequenceOfChanges_EqualsABookMadeFromScratch(int seed)
    {
        var random = new Random(seed);
        var books = new RandomBooks(random);
        var known = new Dictionary<AccountId, StandingScore>();
        var book = Empty;
        for (var step = 1; step <= 15; step++)
        {
            var changes = Changes(books, random, known);
            foreach (var change in changes) known[change.Account.Id] = change;
            book = book.With(changes, new BookMark(step, Now));

            AssertSame(Empty.With([.. known.Values], new BookMark(step, Now)), book, books);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_WhenANewerVersionIsMade_LeavesTheOlderAsItWas(int seed)
    {
        var random = new Random(seed);
        var books = new RandomBooks(random);
        var entries = books.Standing(300);
        var older = Empty.With(entries, new BookMark(1, Now));

        var newer = older.With([.. books.Standing(400).OrderBy(_ => random.Next()).Take(150)], new BookMark(2, Now));

        AssertSame(Empty.With(entries, new BookMark(1, Now)), older, books);
        Assert.True(newer.Count >= older.Count);
        Assert.All(older.Entries, entry => Assert.True(newer.TryFind(entry.Account.Id, out _)));
    }

    [Fact]
    public void With_WhenTwoAreMadeFromOneVersion_NeitherSeesTheOthers()
    {
        var books = new RandomBooks(new Random(1));
        var both = Empty.With(books.Standing(130), new BookMark(1, Now));

        var left = both.With([books.Standing("left"), books.Standing("common")], new BookMark(2, Now));
        var right = both.With([books.Standing("common"), books.Standing("right")], new BookMark(2, Now));

        Assert.False(both.TryFind(new AccountId("common"), out _));
        Assert.True(left.TryFind(new AccountId("left"), out var inLeft) && inLeft.Account.Id.Value == "left");
        Assert.False(left.TryFind(new AccountId("right"), out _));
        Assert.True(right.TryFind(new AccountId("common"), out var inRight) && inRight.Account.Id.Value == "common");
        Assert.False(right.TryFind(new AccountId("left"), out _));
    }

    [Fact]
    public void With_WhenOnlyTheScoreChanges_KeepsTheAccountItHas()
    {
        var books = new RandomBooks(new Random(1));
        var account = books.Account("a");
        var book = Empty.With([books.Scored(account)], new BookMark(1, Now));
        // Equal in all it says, but read anew.
        var again = account with
        {
            Aliases = [.. account.Aliases],
            Custom = new Dictionary<string, string>(account.Custom),
        };

        var rescored = book.With([books.Scored(again)], new BookMark(2, Now));

        Assert.Same(book.AccountAt(0), rescored.AccountAt(0));
    }

    [Fact]
    public async Task With_WhileOthersRead_NeverShowsThemHalfAChange()
    {
        // Each version has one ARR for all accounts: a mixture would be half an update.
        var book = Uniform(Empty, 0);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var seen = 0;
            for (; !stop.IsCancellationRequested || seen == 0; seen++) AssertUniform(Volatile.Read(ref book));
        })).ToList();

        for (var version = 1; version <= 200; version++) Volatile.Write(ref book, Uniform(book, version));
        await stop.CancelAsync();

        await Task.WhenAll(readers);
    }

    private static Book Uniform(Book from, int version) => from.With(
        [.. Enumerable.Range(0, 300 + version).Select(i => Entry($"A{i}", version + 1))], new BookMark(version, Now));

    private static void AssertUniform(Book book)
    {
        var sum = book.Sum(BookQuery.All);
        Assert.Equal((book.Mark.Stamp + 1) * book.Count, sum.Bands.Sum(band => band.Arr.Values.Sum()));
        Assert.Equal(300 + book.Mark.Stamp, book.Count);
        Assert.True(book.TryFind(new AccountId("A0"), out var first));
        Assert.Equal(book.Mark.Stamp + 1, first.Account.Arr);
        Assert.False(book.TryFind(new AccountId($"A{book.Count}"), out _));
    }

    private static StandingScore Entry(string id, decimal arr) =>
        new(new Account { Id = new AccountId(id), Name = id, Arr = arr }, 0, null, null, null, 1);

    private static List<StandingScore> Changes(RandomBooks books, Random random, Dictionary<AccountId, StandingScore> known)
    {
        var changes = new List<StandingScore>();
        var count = random.Next(60);
        for (var i = 0; i < count; i++)
        {
            var id = $"A{random.Next(400)}";
            changes.Add(known.TryGetValue(new AccountId(id), out var former) && random.Next(2) == 0
                ? books.Scored(former.Account)
                : books.Standing(id));
        }

        return changes;
    }

    private static void AssertSame(Book expected, Book actual, RandomBooks books)
    {
        Assert.Equal(expected.Mark, actual.Mark);
        Assert.All(ById(expected).Zip(ById(actual)), pair => AssertEqual(pair.First, pair.Second));
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < 5; i++)
        {
            var (query, order) = (books.Query(), books.Order());
            var (left, right) = (expected.Page(query, order, 0, 20), actual.Page(query, order, 0, 20));
            Assert.Equal(left.Total, right.Total);
            Assert.Equal(left.Entries.Select(entry => entry.Account.Id), right.Entries.Select(entry => entry.Account.Id));
            Assert.Equal(expected.Sum(query).Bands.Select(band => band.Count), actual.Sum(query).Bands.Select(band => band.Count));
        }
    }

    private static List<BookEntry> ById(Book book) => [.. book.Entries.OrderBy(entry => entry.Account.Id)];

    private static void AssertEqual(BookEntry expected, BookEntry actual)
    {
        Assert.True(AccountContents.AreSame(expected.Account, actual.Account));
        Assert.Equal(expected with { Account = actual.Account, Score = actual.Score }, actual);
        SameScore.Assert(expected.Score, actual.Score, expected.Account.Id.Value);
    }
}
