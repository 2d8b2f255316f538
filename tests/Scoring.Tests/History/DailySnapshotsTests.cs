using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Versions;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Storage.Tuning;
using HealthScore.Scoring.Tests.Storage;

namespace HealthScore.Scoring.Tests.History;

/// <summary>Snapshots of every day that ended, however often and long nobody was there; now is 1 March 2026, 09:00Z.</summary>
public sealed class DailySnapshotsTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly SqliteScratch _scratch = new();
    private readonly StepClock _clock = new();
    private readonly SqliteHealthStore _store;
    private readonly SqliteScoreStore _scores;
    private readonly SqliteSnapshotStore _snapshots;
    private readonly SnapshotProgress _progress;
    private readonly AccountHistories _histories;

    public DailySnapshotsTests()
    {
        var database = _scratch.OpenDatabase(_clock, TuningMigrations.All);
        (_store, _scores, _snapshots) = (new SqliteHealthStore(database, _clock), new SqliteScoreStore(database), new SqliteSnapshotStore(database));
        _progress = new SnapshotProgress(database);
        var calculator = new ScoreCalculator(ScorecardSet.Parse([("pair.yaml", Cards.Pair)]).Set!);
        _histories = new AccountHistories(
            _store, _snapshots, new SqlOverrideStore(database), new FormerScorecards(new SqlScorecardStore(database), calculator), calculator, _clock);
    }

    [Fact]
    public async Task KeepMissing_TheFirstTime_KeepsTheDaysBefore_NotToday()
    {
        await SaveAsync("a", "2026-02-20");

        Assert.Equal(5, await KeepAsync(backfill: 5));

        Assert.Equal([24, 25, 26, 27, 28], await DaysAsync("a"));
        Assert.Equal(0, await KeepAsync(backfill: 5));
    }

    [Fact]
    public async Task KeepMissing_OfAStoreFilledLater_KeepsItsPastThen()
    {
        Assert.Equal(0, await KeepAsync(backfill: 5));
        await SaveAsync("a", "2026-02-20");

        Assert.Equal(5, await KeepAsync(backfill: 5));
    }

    [Fact]
    public async Task KeepMissing_EachDay_KeepsTheDayThatEnded()
    {
        await SaveAsync("a", "2026-02-20");
        await KeepAsync(backfill: 1);
        for (var day = 1; day <= 3; day++)
        {
            _clock.Advance(Day);
            Assert.Equal(1, await KeepAsync(backfill: 1));
        }

        Assert.Equal([28, 1, 2, 3], await DaysAsync("a"));
    }

    [Theory]
    [InlineData(90, 13)]
    [InlineData(4, 4)]
    public async Task KeepMissing_AfterASilence_KeepsTheDaysMissed_AsFarAsItMay(int backfill, int expected)
    {
        await SaveAsync("a", "2026-02-20");
        await KeepAsync(backfill: 1);
        _clock.Advance(13 * Day);

        Assert.Equal(expected, await KeepAsync(backfill));
    }

    [Theory]
    [InlineData(10, 5)]
    [InlineData(9, 4)]
    [InlineData(4, 2)]
    [InlineData(1, 1)]
    public async Task KeepMissing_OfTooManySnapshots_GoesBackFewerDays_ButKeepsYesterdays(int most, int expected)
    {
        foreach (var account in (string[])["a", "b"]) await SaveAsync(account, "2026-02-20");

        Assert.Equal(2 * expected, await Daily(backfill: 5, most).KeepMissingAsync(_ => Task.CompletedTask, CancellationToken.None));

        foreach (var account in (string[])["a", "b"])
            Assert.Equal(Enumerable.Range(29 - expected, expected), await DaysAsync(account));
        // What was left out then is not taken up again.
        Assert.Equal(0, await KeepAsync(backfill: 5));
    }

    [Fact]
    public async Task KeepMissing_WhenADayEndedJustNow_KeepsIt_AndNotATickBefore()
    {
        await SaveAsync("a", "2026-02-20");
        await KeepAsync(backfill: 1);
        var daily = Daily(1);
        _clock.Advance(daily.NextEnd - _clock.GetUtcNow() - TimeSpan.FromTicks(1));
        Assert.Equal(0, await KeepAsync(backfill: 1));

        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(1, await KeepAsync(backfill: 1));
    }

    [Fact]
    public async Task KeepMissing_WhenStopped_GoesOnBehindTheLastAccount()
    {
        for (var i = 0; i < 10; i++) await SaveAsync($"a{i}", "2026-02-20");
        var batches = 0;
        await Assert.ThrowsAsync<OperationCanceledException>(() => Daily(200).KeepMissingAsync(
            _ => ++batches == 2 ? throw new OperationCanceledException() : Task.CompletedTask, CancellationToken.None));
        // Two accounts with 200 days are a batch, nine days of which they have.
        Assert.Equal((4, 0), ((await AllAsync(10)).Count(days => days == 9), (await AllAsync(10)).Count(days => days is not 0 and not 9)));

        Assert.Equal(6 * 9, await KeepAsync(200));

        Assert.All(await AllAsync(10), days => Assert.Equal(9, days));
    }

    [Fact]
    public async Task KeepMissing_WhenStoppedBeforeMidnight_KeepsEverythingAfterIt()
    {
        for (var i = 0; i < 6; i++) await SaveAsync($"a{i}", "2026-02-20");
        await Assert.ThrowsAsync<OperationCanceledException>(() => Daily(200).KeepMissingAsync(
            _ => throw new OperationCanceledException(), CancellationToken.None));
        _clock.Advance(Day);

        await KeepAsync(200);

        Assert.All(await AllAsync(6), days => Assert.Equal(10, days));
    }

    [Fact]
    public async Task KeepMissing_BySeveralAtOnce_KeepsEachDayOfEachAccount()
    {
        for (var i = 0; i < 10; i++) await SaveAsync($"a{i}", "2026-02-20");
        var others = 0;
        var kept = await Daily(200).KeepMissingAsync(
            async _ =>
            {
                // The other is as far as it, and works on until it is done.
                if (others++ == 1) await KeepAsync(200);
            },
            CancellationToken.None);

        Assert.Equal(4 * 9, kept);
        Assert.All(await AllAsync(10), days => Assert.Equal(9, days));
        Assert.Equal(0, await KeepAsync(200));
    }

    [Fact]
    public async Task KeepMissing_WhenAnotherIsAhead_DoesNotLeaveAccountsOut()
    {
        for (var i = 0; i < 10; i++) await SaveAsync($"a{i}", "2026-02-20");
        var batches = 0;
        await Daily(200).KeepMissingAsync(
            async _ =>
            {
                if (++batches != 1) return;
                var rounds = 0;
                await Assert.ThrowsAsync<OperationCanceledException>(() => Daily(200).KeepMissingAsync(
                    _ => ++rounds == 2 ? throw new OperationCanceledException() : Task.CompletedTask, CancellationToken.None));
            },
            CancellationToken.None);

        Assert.All(await AllAsync(10), days => Assert.Equal(9, days));
    }

    [Fact]
    public async Task Kept_IsWhatHistoryShows()
    {
        await SaveAsync("a", "2026-02-20", "2026-02-25", "2026-02-27");
        await KeepAsync(backfill: 9);

        var history = await _histories.ReadAsync(new AccountId("a"), 10, asKnown: false, CancellationToken.None);
        var kept = await _snapshots.ReadAsync(new AccountId("a"), new(2026, 2, 1), new(2026, 2, 28), CancellationToken.None);

        Assert.Equal(9, kept.Count);
        foreach (var (shown, snapshot) in history!.Days.Zip(kept))
        {
            Assert.Equal(shown.Snapshot.Metrics, snapshot.Metrics);
            Assert.Equal(shown.Snapshot with { Metrics = snapshot.Metrics }, snapshot);
        }
    }

    public void Dispose() => _scratch.Dispose();

    private DailySnapshots Daily(int backfill, int most = int.MaxValue) => new(_scores, _progress, _histories, _clock, backfill, most);

    private Task<int> KeepAsync(int backfill) => Daily(backfill).KeepMissingAsync(_ => Task.CompletedTask, CancellationToken.None);

    private async Task SaveAsync(string account, params string[] days)
    {
        await using var write = await _store.BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(Make.Account(account), CancellationToken.None);
        Signal[] signals = [.. days.Select((day, i) => Cards.Signal(day, 40 + i) with { Account = new AccountId(account) })];
        await write.SaveSignalsAsync(signals, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private async Task<IEnumerable<int>> DaysAsync(string account) =>
        (await _snapshots.ReadAsync(new AccountId(account), new(2026, 1, 1), new(2026, 12, 31), CancellationToken.None))
        .Select(snapshot => snapshot.Day.Day);

    private async Task<List<int>> AllAsync(int accounts)
    {
        var all = new List<int>();
        for (var i = 0; i < accounts; i++) all.Add((await DaysAsync($"a{i}")).Count());
        return all;
    }
}
