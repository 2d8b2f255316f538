using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Caching;

public sealed class CachedBookTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly PacedStore _store = new() { Accounts = [Account("a")] };
    private readonly CachedBook _book;

    public CachedBookTests() => _book = new CachedBook(_store, _store, new ScoreCalculator(new ScorecardSet([])), _time);

    [Fact]
    public async Task Read_WhenManyAskAtOnce_ComputesOnce()
    {
        _store.Hold();
        var asking = Enumerable.Range(0, 50).Select(_ => Read()).ToList();
        _store.Release();
        var books = await Task.WhenAll(asking);

        Assert.Equal(1, _store.Reads);
        Assert.All(books, book => Assert.Same(books[0], book));
    }

    [Fact]
    public async Task Read_WhenOnlyTimeHasPassed_AnswersAtOnceAndComputesBehind()
    {
        var before = await Read();
        _time.Advance(TimeSpan.FromMinutes(2));
        _store.Hold();

        var during = await Read();
        _store.Release();
        await _book.SettleAsync(CancellationToken.None);

        Assert.Same(before, during);
        Assert.Equal(before.Mark.AsOf.AddMinutes(2), (await Read()).Mark.AsOf);
    }

    [Fact]
    public async Task Read_WhenNobodyAskedForLong_WaitsForTheNewBook()
    {
        var before = await Read();
        _time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(before.Mark.AsOf.AddDays(2), (await Read()).Mark.AsOf);
    }

    [Fact]
    public async Task Read_WhenTheStoreHasChanged_ShowsIt()
    {
        await Read();
        (_store.Accounts, _store.Revision) = ([Account("a"), Account("b")], 2);

        Assert.Equal(2, (await Read()).Count);
    }

    [Fact]
    public async Task Read_WhenAChangeTakesLongToCompute_AnswersWithTheBookBeforeAndLaterWithTheNew()
    {
        var before = await Read();
        (_store.Accounts, _store.Revision) = ([Account("a"), Account("b")], 2);
        _store.Hold();

        var asking = Read();
        while (_time.Waiting == 0) await Task.Yield();
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Same(before, await asking);

        _store.Release();
        await _book.SettleAsync(CancellationToken.None);
        Assert.Equal(2, (await Read()).Count);
    }

    [Fact]
    public async Task Read_WhenTheAskerGivesUp_TheComputationGoesOn()
    {
        _store.Hold();
        using var impatient = new CancellationTokenSource();
        var asking = _book.ReadAsync(impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);

        _store.Release();
        await Read();

        Assert.Equal(1, _store.Reads);
    }

    [Fact]
    public async Task Read_WhenComputingFailed_TellsItAndTriesAgain()
    {
        _store.Hold();
        _store.Break();
        await Assert.ThrowsAsync<StoreUnusableException>(Read);

        _store.Hold();
        _store.Release();

        Assert.Single((await Read()).Entries);
    }

    public void Dispose() => _book.Dispose();

    private Task<Book> Read() => _book.ReadAsync(CancellationToken.None).AsTask();

    private static Account Account(string id) => new() { Id = new AccountId(id), Name = id };
}
