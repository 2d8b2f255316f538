using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Caching.Movements;
using HealthScore.Scoring.Caching.Sharing;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Caching.Movements;

public sealed class MovementCacheTests
{
    private readonly MovedAccounts _accounts = new(3);
    private readonly CountedPasts _pasts;
    private readonly MovementCache _cache;

    public MovementCacheTests()
    {
        _pasts = _accounts.Pasts();
        _cache = new MovementCache(_pasts, RandomBooks.Calculator, new NoSharedCache(), "here");
    }

    [Fact]
    public async Task Of_WhenAskedByMany_IsWorkedOutOnce()
    {
        var pace = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _pasts.Pace = pace.Task;
        var entry = _accounts.Entry("A0");
        var asking = Enumerable.Range(0, 50).Select(_ => OfAsync(entry)).ToList();
        pace.SetResult();

        var movements = await Task.WhenAll(asking);

        Assert.Equal(1, _pasts.Reads);
        Assert.All(movements, movement => Assert.Same(movements[0], movement));
        Assert.Equal(_accounts.Expected(entry, MovedAccounts.Now), movements[0]);
        Assert.NotEqual(ScoreMovement.Unknown, movements[0]);
    }

    [Fact]
    public async Task Of_WhenKnown_AnswersAtOnceWithoutAllocating()
    {
        var entry = _accounts.Entry("A0");
        await OfAsync(entry);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = _cache.OfAsync(entry, MovedAccounts.Today, CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(again.IsCompletedSuccessfully);
        Assert.Equal(0, allocated);
        await again;
    }

    [Fact]
    public async Task Of_WhenTheStampIsAnother_IsWorkedOutAnew()
    {
        await OfAsync(_accounts.Entry("A0", stamp: 1));
        await OfAsync(_accounts.Entry("A0", stamp: 2));
        await OfAsync(_accounts.Entry("A0", stamp: 2));

        Assert.Equal(2, _pasts.Reads);
    }

    [Fact]
    public async Task Of_OnTheNextDay_GoesUpToThatMorning()
    {
        var entry = _accounts.Entry("A0");
        await OfAsync(entry);

        var tomorrow = await _cache.OfAsync(entry, MovedAccounts.Today.AddDays(1), CancellationToken.None);

        Assert.Equal(_accounts.Expected(entry, new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero)), tomorrow);
        Assert.Equal(2, _pasts.Reads);
    }

    [Fact]
    public async Task Of_WhenTheStoreFailed_TellsItAndTriesAgain()
    {
        var entry = _accounts.Entry("A0");
        _pasts.IsBroken = true;
        await Assert.ThrowsAsync<StoreUnusableException>(() => OfAsync(entry));

        _pasts.IsBroken = false;

        Assert.Equal(_accounts.Expected(entry, MovedAccounts.Now), await OfAsync(entry));
    }

    [Fact]
    public async Task Of_WhenTheAskerGivesUp_TheWorkGoesOnForOthers()
    {
        var pace = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _pasts.Pace = pace.Task;
        var entry = _accounts.Entry("A0");
        using var impatient = new CancellationTokenSource();
        var first = _cache.OfAsync(entry, MovedAccounts.Today, impatient.Token).AsTask();
        var second = OfAsync(entry);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        pace.SetResult();

        Assert.Equal(_accounts.Expected(entry, MovedAccounts.Now), await second);
        Assert.Equal(1, _pasts.Reads);
    }

    [Fact]
    public async Task Of_WhenTheAccountHasNoPast_IsUnknown()
    {
        var stranger = _accounts.Entry("A0") with { Account = new Account { Id = new AccountId("stranger"), Name = "s" } };

        Assert.Equal(ScoreMovement.Unknown, await OfAsync(stranger));
    }

    private Task<ScoreMovement> OfAsync(BookEntry entry) =>
        _cache.OfAsync(entry, MovedAccounts.Today, CancellationToken.None).AsTask();
}
