using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Storage.Tuning;
using HealthScore.Scoring.Tests.Storage;

namespace HealthScore.Scoring.Tests.Live;

/// <summary>Overrides from the store to the feed: set, cleared and lapsed, each is one change with its cause.</summary>
public sealed class LiveOverrideTests : IDisposable
{
    private const string Card =
        "id: c\nversion: 1\nbands: { green: 75, yellow: 50 }\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n"
        + "  - id: m\n    weight: 1\n    measure: { kind: usage.events, agg: sum, window: 90d, absent: 60 }\n    curve: [[0, 0], [100, 100]]\n";

    private static readonly UserId Ana = new("ana@example.com");

    private readonly SqliteScratch _scratch = new();
    private readonly StepClock _clock = new();
    private readonly SqliteHealthStore _store;
    private readonly SqliteScoreStore _scores;
    private readonly SqlOverrideStore _overrides;
    private readonly LiveScoring _live;

    public LiveOverrideTests()
    {
        var database = _scratch.OpenDatabase(_clock, TuningMigrations.All);
        (_store, _scores, _overrides) = (new SqliteHealthStore(database, _clock), new SqliteScoreStore(database), new SqlOverrideStore(database));
        _live = new LiveScoring(_scores, new ScoreCalculator(ScorecardSet.Parse([("c.yaml", Card)]).Set!), new OverridesInForce(_overrides), _clock);
    }

    [Fact]
    public async Task Set_Clear_AndLapse_AreOneChangeEachWithTheirCause()
    {
        await StartAsync();

        await SetAsync(Override.OfScore("o-1", new("a"), 90, "why", Ana, Now, Now.AddDays(3)));
        Assert.Equal(("a", ScoreCauses.Override, 60, 90, Band.Green), await NextAsync());

        _clock.Advance(TimeSpan.FromHours(1));
        await _overrides.ClearAsync(new("a"), Ana, Now, CancellationToken.None);
        Assert.Equal(("a", ScoreCauses.Override, 90, 60, Band.Yellow), await NextAsync());

        await SetAsync(Override.OfBand("o-2", new("b"), Band.Red, "why", Ana, Now, Now.AddDays(3)));
        Assert.Equal(("b", ScoreCauses.Override, 60, 49, Band.Red), await NextAsync());

        _clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromTicks(1));
        Assert.Equal(0, await _live.CatchUpAsync(CancellationToken.None));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(("b", ScoreCauses.Override | ScoreCauses.Time, 49, 60, Band.Yellow), await NextAsync());
        Assert.Equal(0, await _live.CatchUpAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Set_WhileTheComputedScoreMoves_KeepsBoth()
    {
        await StartAsync();
        await SetAsync(Override.OfScore("o", new("a"), 90, "why", Ana, Now, Now.AddDays(3)));
        await NextAsync();
        await using (var write = await _store.BeginWriteAsync(CancellationToken.None))
        {
            await write.SaveSignalsAsync(new[] { Make.Signal("a", 10) with { At = Now } }, CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
        }

        var before = await _scores.ReadNewestChangeAsync(CancellationToken.None);
        Assert.Equal(1, await _live.CatchUpAsync(CancellationToken.None));

        // Nobody sees a difference, so the feed is silent; the computed score has moved all the same.
        Assert.Equal(before, await _scores.ReadNewestChangeAsync(CancellationToken.None));
        var standing = (await _scores.ReadStandingOfAsync(new("a"), CancellationToken.None))!;
        Assert.Equal((90, 10), (standing.ShownScore, standing.Score!.Summary.Score));
    }

    [Fact]
    public async Task Set_ByAClockThatIsAhead_OnAnAccountThatIsDue_ComesInForceThen()
    {
        await StartAsync();
        await SignalAsync("a", 10);
        var ahead = Now.AddMinutes(10);
        await SetAsync(Override.OfScore("o", new("a"), 90, "why", Ana, ahead, ahead.AddDays(3)));

        Assert.Equal(1, await _live.CatchUpAsync(CancellationToken.None));
        Assert.Equal((10, ahead), await StandingAsync("a"));
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await _live.CatchUpAsync(CancellationToken.None));

        Assert.Equal((90, ahead.AddDays(3)), await StandingAsync("a"));
    }

    [Fact]
    public async Task Clear_ByAClockThatIsAhead_OnAnAccountThatIsDue_EndsItThen()
    {
        await StartAsync();
        await SetAsync(Override.OfScore("o", new("a"), 90, "why", Ana, Now, Now.AddDays(3)));
        await NextAsync();
        await SignalAsync("a", 10);
        var ahead = Now.AddMinutes(10);
        await _overrides.ClearAsync(new("a"), Ana, ahead, CancellationToken.None);

        Assert.Equal(1, await _live.CatchUpAsync(CancellationToken.None));
        Assert.Equal((90, ahead), await StandingAsync("a"));
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await _live.CatchUpAsync(CancellationToken.None));

        Assert.Equal(10, (await StandingAsync("a")).Shown);
    }

    [Fact]
    public async Task Set_AheadAndReplacedBeforeItBegan_NeverShows()
    {
        await StartAsync();
        await SetAsync(Override.OfScore("o-1", new("a"), 90, "why", Ana, Now.AddMinutes(10), Now.AddDays(3)));
        await SetAsync(Override.OfScore("o-2", new("a"), 20, "why", Ana, Now.AddMinutes(5), Now.AddDays(3)));

        await SignalAsync("a", 55);
        Assert.Equal(1, await _live.CatchUpAsync(CancellationToken.None));
        Assert.Equal((55, Now.AddMinutes(5)), await StandingAsync("a"));
        _clock.Advance(TimeSpan.FromMinutes(20));
        await _live.CatchUpAsync(CancellationToken.None);

        Assert.Equal(20, (await StandingAsync("a")).Shown);
    }

    [Fact]
    public async Task Ask_WithManyOverrides_GivesThoseOfTheAccountsAsked()
    {
        await StartAsync();
        await SetAsync(Override.OfScore("o-1", new("a"), 90, "why", Ana, Now, Now.AddDays(3)));
        await SetAsync(Override.OfScore("o-2", new("b"), 10, "why", Ana, Now, Now.AddDays(3)));

        var found = await new OverridesInForce(_overrides).ReadAsync([new AccountId("b"), new AccountId("c")], Now, CancellationToken.None);

        Assert.Equal([new AccountId("b")], found.Keys);
        Assert.Equal(("o-2", 10), (found[new("b")](null, null).Id, found[new("b")](null, null).Score));
    }

    public void Dispose() => _scratch.Dispose();

    private DateTimeOffset Now => _clock.GetUtcNow();

    private async Task StartAsync()
    {
        await using (var write = await _store.BeginWriteAsync(CancellationToken.None))
        {
            foreach (var id in (string[])["a", "b", "c"]) await write.SaveAccountAsync(Make.Account(id), CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
        }

        Assert.Equal(3, await _live.CatchUpAsync(CancellationToken.None));
    }

    private async Task<(int? Shown, DateTimeOffset? Due)> StandingAsync(string account)
    {
        var standing = (await _scores.ReadStandingOfAsync(new(account), CancellationToken.None))!;
        return (standing.ShownScore, standing.Due);
    }

    private async Task SignalAsync(string account, double value)
    {
        await using var write = await _store.BeginWriteAsync(CancellationToken.None);
        await write.SaveSignalsAsync(new[] { Make.Signal(account, value) with { At = Now } }, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private async Task SetAsync(Override byHand) => Assert.True(await _overrides.SetAsync(byHand, CancellationToken.None));

    private async Task<(string Account, ScoreCauses Causes, int? Before, int? After, Band Band)> NextAsync()
    {
        var from = await _scores.ReadNewestChangeAsync(CancellationToken.None);
        Assert.Equal(1, await _live.CatchUpAsync(CancellationToken.None));
        var entry = Assert.Single(await _scores.ReadChangesAsync(from, 9, CancellationToken.None));
        return (entry.Account.Value, entry.Causes, entry.Before!.Score, entry.After.Score, entry.After.Band);
    }
}
