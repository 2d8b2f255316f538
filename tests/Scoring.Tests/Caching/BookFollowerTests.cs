using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Storage;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Caching;

public sealed class BookFollowerTests : IDisposable
{
    private static readonly TimeSpan Stale = BookFollower.FreshFor + TimeSpan.FromTicks(1);

    private readonly ManualTime _time = new();
    private readonly RandomBooks _books = new(new Random(1));
    private readonly PacedScores _store = new();
    private readonly BookFollower _follower;

    public BookFollowerTests()
    {
        _store.Save(_books.Standing(3));
        _follower = new BookFollower(_store, RandomBooks.Calculator, _time);
    }

    [Fact]
    public async Task Read_WhenManyAskAtOnce_LoadsOnce()
    {
        _store.Hold();
        var asking = Enumerable.Range(0, 50).Select(_ => Read()).ToList();
        _store.Release();
        var books = await Task.WhenAll(asking);

        Assert.Equal([0L], _store.ReadsAfter);
        Assert.All(books, book => Assert.Equal(3, book.Count));
    }

    [Fact]
    public async Task Read_OfMoreAccountsThanAreReadTogether_HasThemAll_AndSoHasACatchUp()
    {
        const int Many = 20_000;
        var made = _books.Standing(1)[0];
        _store.Save(Enumerable.Range(0, Many).Select(i => made with { Account = made.Account with { Id = new AccountId($"M{i}"), Arr = i } }));
        var book = await Read();
        Assert.Equal(Many + 3, book.Count);

        _store.Save(Enumerable.Range(Many / 2, Many).Select(i => made with { Account = made.Account with { Id = new AccountId($"M{i}"), Arr = -i } }));
        _time.Advance(Stale);
        var after = await Read();

        Assert.Equal(Many + 3, book.Count);
        Assert.Equal((Many * 3 / 2) + 3, after.Count);
        Assert.Equal(_store.Stamp, after.Mark.Stamp);
        for (var i = 0; i < Many * 3 / 2; i++)
        {
            Assert.Equal(i < Many ? i : null, book.FindAccount(new AccountId($"M{i}"))?.Arr);
            Assert.Equal(i < Many / 2 ? i : -i, after.FindAccount(new AccountId($"M{i}"))!.Arr);
        }
    }

    [Fact]
    public async Task Read_WhenThereWasALookJustNow_DoesNotTouchTheStore()
    {
        var before = await Read();
        var reads = _store.StampReads;
        _time.Advance(BookFollower.FreshFor);

        var again = _follower.ReadAsync(CancellationToken.None);

        Assert.True(again.IsCompletedSuccessfully);
        Assert.Same(before, await again);
        Assert.Equal(reads, _store.StampReads);
    }

    [Fact]
    public async Task Read_WhenNothingChanged_KnowsThatItIsTheNewestWithoutReadingScores()
    {
        var before = await Read();
        _time.Advance(TimeSpan.FromDays(2));

        var after = await Read();

        Assert.Equal(before.Mark.AsOf.AddDays(2), after.Mark.AsOf);
        Assert.Equal(before.Mark.Stamp, after.Mark.Stamp);
        Assert.Equal([0L], _store.ReadsAfter);
    }

    [Fact]
    public async Task Read_WhenTheStoreHasChanged_ReadsOnlyWhatChanged()
    {
        var before = await Read();
        _store.Save(_books.Standing("A1"), _books.Standing("new"));
        _time.Advance(Stale);

        var after = await Read();

        Assert.Equal([0L, 1L], _store.ReadsAfter);
        Assert.Equal((3, 4), (before.Count, after.Count));
        Assert.Equal(2, after.Mark.Stamp);
    }

    [Fact]
    public async Task Read_AfterAWakeUp_ShowsTheChangeAtOnce()
    {
        await Read();
        _store.Save(_books.Standing("new"));

        _follower.Wake();

        Assert.Equal(4, (await Read()).Count);
    }

    [Fact]
    public async Task Read_WhileTheLookOfAWakeUpIsOn_WaitsForIt()
    {
        await Read();
        _store.Save(_books.Standing("new"));
        _store.Hold();
        _follower.Wake();
        await Until(() => _store.ReadsAfter.Count == 2);

        // No time has passed since the look before, but that one is known to be old.
        var asking = Read();
        Assert.False(asking.IsCompleted);
        _store.Release();

        Assert.Equal(4, (await asking).Count);
    }

    [Fact]
    public async Task Wake_WhenNobodyAsks_LooksAnyway()
    {
        await Read();
        var reads = _store.StampReads;

        _follower.Wake();

        await Until(() => _store.StampReads > reads);
    }

    [Fact]
    public async Task Wake_WhileALookIsOn_LooksOnceMore()
    {
        await Read();
        _store.Save(_books.Standing("first"));
        _store.Hold();
        _follower.Wake();
        await Until(() => _store.ReadsAfter.Count == 2);

        _store.Save(_books.Standing("second"));
        _follower.Wake();
        _store.Release();

        Assert.Equal(5, (await Read()).Count);
    }

    [Fact]
    public async Task Read_WhenALookTakesLong_AnswersWithTheBookBeforeAndLaterWithTheNew()
    {
        var before = await Read();
        _store.Save(_books.Standing("new"));
        _time.Advance(Stale);
        _store.Hold();

        var asking = Read();
        await Until(() => _time.Waiting > 0);
        _time.Advance(BookFollower.Patience);
        Assert.Same(before, await asking);

        _store.Release();
        await UntilAsync(async () => (await Read()).Count == 4);
    }

    [Fact]
    public async Task Read_WhenTheAskerGivesUp_TheLoadGoesOn()
    {
        _store.Hold();
        using var impatient = new CancellationTokenSource();
        var asking = _follower.ReadAsync(impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);

        _store.Release();
        await Read();

        Assert.Equal([0L], _store.ReadsAfter);
    }

    [Fact]
    public async Task Read_WhenLoadingFailed_TellsItAndTriesAgain()
    {
        _store.Hold();
        _store.Break();
        await Assert.ThrowsAsync<StoreUnusableException>(Read);

        _store.Mend();

        Assert.Equal(3, (await Read()).Count);
    }

    [Fact]
    public async Task Read_WhenCatchingUpFailed_TellsItAndTriesAgain()
    {
        await Read();
        _store.Save(_books.Standing("new"));
        _store.Hold();
        _store.Break();
        _time.Advance(Stale);
        await Assert.ThrowsAsync<StoreUnusableException>(Read);

        _store.Mend();

        Assert.Equal(4, (await Read()).Count);
    }

    [Theory]
    [InlineData(-10, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Read_WhenScoresAreDue_SaysSinceWhen(int dueInSeconds, bool isBehind)
    {
        _store.NextDue = _time.GetUtcNow().AddSeconds(dueInSeconds);

        var mark = (await Read()).Mark;

        Assert.Equal(isBehind ? _store.NextDue : null, mark.BehindSince);
    }

    [Fact]
    public async Task Read_WhenAnotherStoreStandsThere_BeginsAnew()
    {
        for (var i = 0; i < 5; i++) _store.Save(_books.Standing($"B{i}"));
        await Read();
        _store.Replace(_books.Standing("other"));
        _time.Advance(Stale);

        var book = await Read();

        Assert.Equal("other", Assert.Single(book.Entries).Account.Id.Value);
    }

    [Fact]
    public async Task Read_AfterDispose_IsCancelled()
    {
        await Read();
        _follower.Dispose();
        _follower.Wake();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(Read);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Read_AfterAnyWrites_IsTheBookReadFromScratch(int seed)
    {
        var random = new Random(seed);
        var books = new RandomBooks(random);
        for (var round = 0; round < 100; round++)
        {
            _store.Save(Enumerable.Range(0, random.Next(5)).Select(_ => books.Standing($"A{random.Next(300)}")).DistinctBy(s => s.Account.Id));
            if (random.Next(2) == 0) _follower.Wake();
            else _time.Advance(Stale);
            if (random.Next(3) == 0) continue;

            var book = await Read();

            var expected = Book.Empty(RandomBooks.Calculator).With(_store.All, book.Mark);
            Assert.Equal(_store.Stamp, book.Mark.Stamp);
            Assert.Equal(expected.Entries.Select(Told), book.Entries.Select(Told));
        }
    }

    public void Dispose() => _follower.Dispose();

    private static (AccountId, long, int?, string) Told(BookEntry entry) =>
        (entry.Account.Id, entry.Stamp, entry.ShownScore, entry.Account.Name);

    private static async Task Until(Func<bool> condition)
    {
        while (!condition()) await Task.Yield();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition()) await Task.Yield();
    }

    private Task<Book> Read() => _follower.ReadAsync(CancellationToken.None).AsTask();
}
