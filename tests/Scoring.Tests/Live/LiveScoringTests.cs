using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Tests.Storage;

namespace HealthScore.Scoring.Tests.Live;

/// <summary>What is due is computed, and nothing else; overrides and other scorecards make a difference.</summary>
public sealed class LiveScoringTests : IDisposable
{
    private const string Card =
        "id: c\nversion: 1\nbands: { green: 75, yellow: 50 }\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n"
        + "  - id: m\n    weight: 1\n    measure: { kind: usage.events, agg: sum, window: 7d, absent: 0 }\n    curve: [[0, 0], [100, 100]]\n";

    private readonly SqliteScratch _scratch = new();
    private readonly StepClock _clock = new();
    private readonly SqliteHealthStore _store;
    private readonly SqliteScoreStore _scores;

    public LiveScoringTests()
    {
        var database = _scratch.OpenDatabase(_clock);
        _store = new SqliteHealthStore(database, _clock);
        _scores = new SqliteScoreStore(database);
    }

    [Fact]
    public async Task CatchUp_ComputesWhatIsDue_AndOnlyThat()
    {
        await AccountAsync("a");
        await AccountAsync("b");
        Assert.Equal(2, await CatchUpAsync());
        Assert.Equal(0, await CatchUpAsync());

        await SignalAsync("a", 60);

        Assert.Equal(1, await CatchUpAsync());
        Assert.Equal([(60, Band.Yellow), (0, Band.Red)], [await ShownAsync("a"), await ShownAsync("b")]);
    }

    [Fact]
    public async Task CatchUp_WhenAWindowSlides_FollowsWithoutASignal()
    {
        await AccountAsync("a");
        await SignalAsync("a", 60);
        await CatchUpAsync();
        var end = _clock.GetUtcNow().AddDays(7);
        Assert.Equal(end, await _scores.ReadNextDueAsync(CancellationToken.None));

        _clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromTicks(1));
        Assert.Equal(0, await CatchUpAsync());
        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(1, await CatchUpAsync());
        Assert.Equal((0, Band.Red), await ShownAsync("a"));
        Assert.Null(await _scores.ReadNextDueAsync(CancellationToken.None));
        Assert.Equal(ScoreCauses.Time, (await _scores.ReadChangesAsync(0, 9, CancellationToken.None))[^1].Causes);
    }

    [Theory]
    [InlineData(0, 1_000, false)]
    [InlineData(1, 1_001, true)]
    public async Task CatchUp_WhenItMayNotTakeLong_LeavesTheRestDue(int hours, int expected, bool isAll)
    {
        await using (var write = await _store.BeginWriteAsync(CancellationToken.None))
        {
            for (var i = 0; i < 1_001; i++) await write.SaveAccountAsync(Make.Account($"a{i}"), CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
        }

        var live = new LiveScoring(_scores, new ScoreCalculator(ScorecardSet.Parse([("c.yaml", Card)]).Set!), new NoOverrides(), _clock);
        Assert.Equal((expected, isAll), await live.CatchUpAsync(TimeSpan.FromHours(hours), CancellationToken.None));

        Assert.Equal(1_001 - expected, await live.CatchUpAsync(CancellationToken.None));
    }

    [Fact]
    public async Task CatchUp_UnderOtherScorecards_ComputesAll()
    {
        await AccountAsync("a");
        await SignalAsync("a", 60);
        await CatchUpAsync();

        Assert.Equal(1, await CatchUpAsync(Card.Replace("green: 75", "green: 60", StringComparison.Ordinal)));
        Assert.Equal((60, Band.Green), await ShownAsync("a"));
        Assert.Equal(0, await CatchUpAsync(Card.Replace("green: 75", "green: 60", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Rescore_WhileOtherScorecardsAreInForce_LeavesAllToThem()
    {
        var (mine, others) = (Live(Card), Live(Card.Replace("green: 75", "green: 60", StringComparison.Ordinal)));
        await AccountAsync("a");
        await SignalAsync("a", 60);
        await mine.CatchUpAsync(CancellationToken.None);
        await others.UseScorecardsAsync(CancellationToken.None);

        Assert.Equal(0, await mine.RescoreAsync(9, CancellationToken.None));
        Assert.Equal((60, Band.Yellow), await ShownAsync("a"));

        Assert.Equal(1, await others.RescoreAsync(9, CancellationToken.None));
        Assert.Equal((60, Band.Green), await ShownAsync("a"));
    }

    [Fact]
    public async Task CatchUp_WithAnOverride_ShowsItUntilItLapses()
    {
        await AccountAsync("a");
        await SignalAsync("a", 60);
        var until = _clock.GetUtcNow().AddDays(2);
        var byHand = new OneOverride(new AccountId("a"), _clock.GetUtcNow(), until);

        await CatchUpAsync(Card, byHand);
        Assert.Equal((61, Band.Yellow), await ShownAsync("a"));
        Assert.Equal(until, await _scores.ReadNextDueAsync(CancellationToken.None));

        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await CatchUpAsync(Card, byHand));
        Assert.Equal((60, Band.Yellow), await ShownAsync("a"));
    }

    [Fact]
    public async Task CatchUp_WhenTheAccountsNextVersionIsNotValidYet_ComesBackForIt()
    {
        await AccountAsync("a");
        _clock.Advance(TimeSpan.FromHours(2));
        var later = _clock.GetUtcNow();
        await AccountAsync("a", "Later");
        _clock.Advance(TimeSpan.FromHours(-1));

        Assert.Equal(1, await CatchUpAsync());

        Assert.Equal(later, await _scores.ReadNextDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Write_WhenCommitted_WakesUpOnceTheLockIsFree()
    {
        var woken = new CountedWakeUps();
        var store = new WakingStore(_store, woken);
        var write = await store.BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(Make.Account("a"), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
        Assert.Equal((1, 0), (write.Accounts.New, woken.Count));
        await write.DisposeAsync();
        Assert.Equal(1, woken.Count);

        await using (var given = await store.BeginWriteAsync(CancellationToken.None))
            await given.SaveSignalsAsync(new[] { Make.Signal("a", 1) }, CancellationToken.None);

        Assert.Equal(1, woken.Count);
    }

    public void Dispose() => _scratch.Dispose();

    private async Task<int> CatchUpAsync(string yaml = Card, IOverridesInForce? byHand = null) =>
        await Live(yaml, byHand).CatchUpAsync(CancellationToken.None);

    private LiveScoring Live(string yaml, IOverridesInForce? byHand = null) =>
        new(_scores, new ScoreCalculator(ScorecardSet.Parse([("c.yaml", yaml)]).Set!), byHand ?? new NoOverrides(), _clock);

    private async Task AccountAsync(string id, string? name = null)
    {
        await using var write = await _store.BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(Make.Account(id, name), CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private async Task SignalAsync(string account, double value)
    {
        await using var write = await _store.BeginWriteAsync(CancellationToken.None);
        await write.SaveSignalsAsync(new[] { Make.Signal(account, value) with { At = _clock.GetUtcNow() } }, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private async Task<(int Score, Band Band)> ShownAsync(string account)
    {
        var standing = await _scores.ReadStandingOfAsync(new AccountId(account), CancellationToken.None);
        return (standing!.ShownScore ?? -1, standing.ShownBand);
    }

    private sealed class OneOverride(AccountId account, DateTimeOffset from, DateTimeOffset until) : IOverridesInForce
    {
        public ValueTask<IReadOnlyDictionary<AccountId, Func<int?, BandBounds?, ShownOverride>>> ReadAsync(
            IReadOnlyCollection<AccountId> accounts, DateTimeOffset at, CancellationToken cancellationToken)
        {
            var inForce = new Dictionary<AccountId, Func<int?, BandBounds?, ShownOverride>>();
            if (accounts.Contains(account) && from <= at && at < until)
                inForce[account] = (computed, bands) => new ShownOverride("o", computed!.Value + 1, bands!.Of(computed.Value), until);
            return ValueTask.FromResult<IReadOnlyDictionary<AccountId, Func<int?, BandBounds?, ShownOverride>>>(inForce);
        }

        public ValueTask<IReadOnlyDictionary<AccountId, DateTimeOffset>> ReadNextTurnsAsync(
            IReadOnlyCollection<AccountId> accounts, DateTimeOffset at, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyDictionary<AccountId, DateTimeOffset>>(new Dictionary<AccountId, DateTimeOffset>());
    }

    private sealed class CountedWakeUps : IScoreWakeUp
    {
        public int Count { get; private set; }

        public void WakeUp() => Count++;
    }
}
