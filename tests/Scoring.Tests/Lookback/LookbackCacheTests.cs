using HealthScore.Scoring.Lookback;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Tests.Caching;
using HealthScore.Scoring.Tests.KeyFigures;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Lookback;

public sealed class LookbackCacheTests
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 31, 12, 0, 0, TimeSpan.Zero));
    private readonly HeldPasts _pasts = new(Figures.Past());
    private readonly LookbackCache _cache;

    public LookbackCacheTests() => _cache = new LookbackCache(new LookbackReader(_pasts, RandomBooks.Calculator, [], _time), _time);

    [Fact]
    public async Task Of_WhenAskedByMany_ReadsTheStoreOnce()
    {
        var pace = Hold();
        var asking = Enumerable.Range(0, 50).Select(_ => OfAsync(30, stamp: 1)).ToList();
        pace.SetResult();

        var found = await Task.WhenAll(asking);

        Assert.Equal(1, _pasts.Reads);
        Assert.All(found, one => Assert.Same(found[0], one));
    }

    [Fact]
    public async Task Of_WhenNothingChanged_IsKeptForSomeMinutes()
    {
        var first = await OfAsync(30, stamp: 1);
        _time.Advance(LookbackCache.FreshFor);
        Assert.Same(first, await OfAsync(30, stamp: 1));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotSame(first, await OfAsync(30, stamp: 1));
    }

    [Fact]
    public async Task Of_WhenTheStoreChanged_IsReadAnew()
    {
        var first = await OfAsync(30, stamp: 1);

        Assert.NotSame(first, await OfAsync(30, stamp: 2));
    }

    [Fact]
    public async Task Of_WhenANewerOneTakesLong_GivesTheOneBefore()
    {
        var first = await OfAsync(30, stamp: 1);
        var pace = Hold();
        var asking = OfAsync(30, stamp: 2);
        _time.Advance(LookbackCache.Patience);

        Assert.Same(first, await asking);
        pace.SetResult();
    }

    [Fact]
    public async Task Of_WhenTheFirstTakesLong_GivesNothingAndThenAll()
    {
        var pace = Hold();
        var asking = OfAsync(30, stamp: 1);
        _time.Advance(LookbackCache.FirstPatience);
        Assert.Null(await asking);

        var again = OfAsync(30, stamp: 1);
        pace.SetResult();
        Assert.NotNull(await again);
        Assert.Equal(1, _pasts.Reads);
    }

    [Fact]
    public async Task Of_WhenTheStoreFails_FailsAndTriesAgain()
    {
        _pasts.IsBroken = true;
        await Assert.ThrowsAsync<StoreUnusableException>(() => OfAsync(30, stamp: 1));

        _pasts.IsBroken = false;
        Assert.NotNull(await OfAsync(30, stamp: 1));
    }

    [Fact]
    public async Task Of_WhenManyLengthsAreAsked_KeepsThoseAskedForLast()
    {
        for (var days = 1; days <= 5; days++) await OfAsync(days, stamp: 1);
        var reads = _pasts.Reads;

        for (var days = 2; days <= 5; days++) await OfAsync(days, stamp: 1);
        Assert.Equal(reads, _pasts.Reads);
        await OfAsync(1, stamp: 1);
        Assert.Equal(reads + 1, _pasts.Reads);
    }

    [Fact]
    public async Task Of_WhenManyLengthsAreAskedAtOnce_ReadsOnlyTheFirstAndThoseStillKept()
    {
        var pace = Hold();
        var asking = Enumerable.Range(1, 20).Select(days => OfAsync(days, stamp: 1)).ToList();
        pace.SetResult();

        var found = await Task.WhenAll(asking);

        Assert.InRange(_pasts.Reads, 4, 5);
        Assert.All(found[^4..], Assert.NotNull);
    }

    private TaskCompletionSource Hold()
    {
        var pace = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _pasts.Pace = pace.Task;
        return pace;
    }

    private Task<BookLookback?> OfAsync(int days, long stamp) => _cache.OfAsync(days, stamp, CancellationToken.None).AsTask();
}
