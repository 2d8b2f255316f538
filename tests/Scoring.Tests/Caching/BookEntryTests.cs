using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Tests.Scores;

namespace HealthScore.Scoring.Tests.Caching;

public sealed class BookEntryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TryFind_OfAnyAccount_ExplainsTheScoreToTheLastBit(int seed)
    {
        var standing = new RandomBooks(new Random(seed)).Standing(200);
        var book = Book.Empty(RandomBooks.Calculator).With(standing, new BookMark(1, default));

        foreach (var expected in standing.Select(RandomBooks.Plain))
        {
            Assert.True(book.TryFind(expected.Account.Id, out var entry));
            Assert.True(AccountContents.AreSame(expected.Account, entry.Account));
            SameScore.Assert(expected.Score, entry.Score, $"seed {seed}");
            Assert.Equal((expected.Override, expected.Stamp), (entry.Override, entry.Stamp));
        }

        Assert.False(book.TryFind(new AccountId("nobody"), out _));
    }

    [Fact]
    public void TryFind_WhenAskedAgain_GivesTheSameEntryWithoutAllocating()
    {
        var book = Book.Empty(RandomBooks.Calculator).With(new RandomBooks(new Random(1)).Standing(200), new BookMark(1, Now));
        var id = new AccountId("A7");
        Assert.True(book.TryFind(id, out var first));

        var before = GC.GetAllocatedBytesForCurrentThread();
        book.TryFind(id, out var second);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Same(first, second);
    }

    [Fact]
    public void TryFind_WhenTheScoreChanged_GivesEachVersionItsOwn()
    {
        var books = new RandomBooks(new Random(1));
        var account = books.Account("a");
        var scores = Enumerable.Range(0, 20).Select(i => books.Scored(account) with { Stamp = i + 1 }).ToList();
        var versions = new List<Book> { Book.Empty(RandomBooks.Calculator) };
        foreach (var score in scores) versions.Add(versions[^1].With([score], new BookMark(score.Stamp, default)));

        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < scores.Count; i++)
            {
                Assert.True(versions[i + 1].TryFind(account.Id, out var entry));
                Assert.Equal(scores[i].Stamp, entry.Stamp);
                Assert.Equal(scores[i].ShownScore, entry.ShownScore);
                SameScore.Assert(RandomBooks.Plain(scores[i]).Score, entry.Score, $"version {i}");
            }
        }
    }

    [Fact]
    public void TryFind_WhenTheScorecardSaysSomethingElseNow_ShowsTheFiguresThatStood()
    {
        var standing = new RandomBooks(new Random(1)).Standing(50).First(s => s.Score?.Summary.Score is not null);
        var book = Book.Empty(new ScoreCalculator(new ScorecardSet([]))).With([standing], new BookMark(1, Now));

        Assert.True(book.TryFind(standing.Account.Id, out var entry));

        var summary = standing.Score!.Summary;
        Assert.Equal((summary.Score, summary.Band), (entry.Score.Score, entry.Score.Band));
        Assert.Equal((summary.Raw, summary.Coverage), (entry.Score.Raw, entry.Score.Coverage));
        Assert.Equal("made", entry.Score.Scorecard);
        Assert.Empty(entry.Score.Metrics);
    }

    [Fact]
    public void TryFind_WhenTheAccountWasNeverScored_IsUnknownRatherThanMissing()
    {
        var account = new RandomBooks(new Random(1)).Account("new");
        var book = Book.Empty(RandomBooks.Calculator).With([new(account, 0, null, null, Now, 1)], new BookMark(1, Now));

        Assert.True(book.TryFind(account.Id, out var entry));
        Assert.Equal((Band.Unknown, (int?)null), (entry.ShownBand, entry.ShownScore));
    }
}
