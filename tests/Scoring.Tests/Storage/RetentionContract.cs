using Dapper;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Retention;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>What is removed from a store with time, and what never is.</summary>
public abstract class RetentionContract : StoreContract
{
    private static readonly RetentionLimits Limits = new(FeedDays: 30, CursorDays: 30, SnapshotDays: 400);

    private readonly ManualTime _time = new();
    private IDatabase? _database;
    private IScoreStore? _scores;
    private ISnapshotStore? _snapshots;

    private protected abstract IDatabase OpenDatabase();

    private protected abstract ISnapshotStore OpenSnapshots();

    private protected abstract IScoreStore OpenScores();

    private IDatabase Database => _database ??= OpenDatabase();

    private ISnapshotStore Snapshots => _snapshots ??= OpenSnapshots();

    private IScoreStore Feed => _scores ??= OpenScores();

    [Fact]
    public async Task Feed_KeepsAChangeForItsDays_ToTheDay()
    {
        await ChangesAsync(5);
        Assert.Equal(0, await PruneAsync());
        _time.Advance(TimeSpan.FromDays(1));
        await ChangesAsync(4);
        await PruneAsync();

        foreach (var (days, oldest) in new[] { (28, 1L), (1, 1), (1, 6), (1, 0) })
        {
            _time.Advance(TimeSpan.FromDays(days));
            await PruneAsync();
            Assert.Equal(oldest, await OldestAsync());
        }

        await ChangesAsync(1);
        Assert.Equal([10], (await Feed.ReadChangesAsync(0, 10, CancellationToken.None)).Select(entry => entry.Position));
    }

    [Fact]
    public async Task Feed_WhenTheServerWasOff_NeverCountsAChangeAsOlderThanItIs()
    {
        await PruneAsync();
        _time.Advance(TimeSpan.FromDays(100));
        await ChangesAsync(3);

        Assert.Equal(0, await PruneAsync());
        _time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await PruneAsync());
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(3, await PruneAsync());
    }

    [Fact]
    public async Task Feed_IsRemovedInSmallWrites()
    {
        var count = (2 * FeedRetention.Batch) + 1;
        await ChangesAsync(count);
        await PruneAsync();
        _time.Advance(TimeSpan.FromDays(31));
        var writes = 0;

        Assert.Equal(count, await PruneAsync(() => writes++));

        Assert.Equal(3, writes);
    }

    [Fact]
    public async Task Feed_WaitsForTheSlowestSubscriber_UntilItStoodStillForTooLong()
    {
        await ChangesAsync(9);
        await MoveAsync("slow", 0, 3);
        await MoveAsync("fast", 0, 7);
        await PruneAsync();

        _time.Advance(TimeSpan.FromDays(31));
        await PruneAsync();
        Assert.Equal(4, await OldestAsync());

        await MoveAsync("slow", 3, 5);
        await PruneAsync();
        Assert.Equal(6, await OldestAsync());

        _time.Advance(TimeSpan.FromDays(29));
        await MoveAsync("fast", 7, 8);
        await PruneAsync();
        _time.Advance(TimeSpan.FromDays(31));
        Assert.Equal(0, await PruneAsync());
        _time.Advance(TimeSpan.FromDays(1));
        await PruneAsync();

        Assert.Equal(9, await OldestAsync());
        var missed = MissedChanges.Before(await Feed.ReadChangesAsync(5, 10, CancellationToken.None), 5);
        Assert.Equal((new MissedChanges(5, 8), 3L), (missed, missed!.Count));
        Assert.Null(MissedChanges.Before(await Feed.ReadChangesAsync(8, 10, CancellationToken.None), 8));
        Assert.Null(MissedChanges.Before(await Feed.ReadChangesAsync(0, 10, CancellationToken.None), 0));
    }

    [Fact]
    public async Task Feed_OfOneWhoHandledAll_DoesNotCountTheQuiet()
    {
        await ChangesAsync(2);
        await MoveAsync("idle", 0, 2);
        for (var days = 0; days < 100; days += 20)
        {
            await PruneAsync();
            _time.Advance(TimeSpan.FromDays(20));
        }

        await ChangesAsync(3);
        await PruneAsync();
        _time.Advance(TimeSpan.FromDays(59));
        await PruneAsync();

        Assert.Equal(3, await OldestAsync());
    }

    [Fact]
    public async Task Feed_WhenTwoInstancesPrune_IsPrunedOnce()
    {
        await ChangesAsync(5_000);
        await PruneAsync();
        _time.Advance(TimeSpan.FromDays(31));
        await ChangesAsync(1);

        var other = OpenDatabase();
        var removed = await Task.WhenAll(Task.Run(() => PruneAsync()), Task.Run(() => PruneAsync(other: other)));

        Assert.Equal((5_000, 5_001), (removed.Sum(), await OldestAsync()));
    }

    [Fact]
    public async Task Snapshots_OfMonthsThatAreOldEnough_KeepEachAccountsLast()
    {
        var today = UtcDay.Of(_time.GetUtcNow());
        var from = today.AddDays(-500);
        var all = Enumerable.Range(0, 500).Select(from.AddDays).ToList();
        await Save(Open(), Make.Account("a"), Make.Account("gone"), Make.Account("b"));
        await SaveAsync("a", all);
        await SaveAsync("gone", all.Where(day => day <= new DateOnly(2024, 12, 12)));
        var writes = 0;

        var removed = await ThinAsync(() => writes++);

        // 400 days before 2026-03-02 is 2025-01-26, so January 2025 is not over for long enough.
        var expected = all.Where(day => day >= new DateOnly(2025, 1, 1) || day.AddDays(1).Day == 1).ToList();
        Assert.Equal(expected, await DaysAsync("a"));
        Assert.Equal([new(2024, 10, 31), new(2024, 11, 30), new(2024, 12, 12)], await DaysAsync("gone"));
        Assert.True(removed > 100 && writes is 3, $"{removed} in {writes}");
        Assert.Equal(0, await ThinAsync(() => writes++));
        Assert.Equal(3, writes);
    }

    [Theory]
    [InlineData(0, 31)]
    [InlineData(4, 31)]
    [InlineData(5, 31)]
    [InlineData(6, 1)]
    public async Task Snapshots_StayUntilTheWholeMonthIsOldEnough(int days, int expected)
    {
        var january = Enumerable.Range(0, 31).Select(new DateOnly(2025, 1, 1).AddDays).ToList();
        await Save(Open(), Make.Account("a"));
        await SaveAsync("a", january);
        _time.Advance(TimeSpan.FromDays(days));

        await ThinAsync();

        Assert.Equal(expected, (await DaysAsync("a")).Count);
        Assert.Equal(new DateOnly(2025, 1, 31), (await DaysAsync("a"))[^1]);
    }

    [Fact]
    public async Task Snapshots_WhenTwoInstancesThin_AreThinnedOnce()
    {
        await Save(Open(), [.. Enumerable.Range(0, 250).Select(i => Make.Account($"a{i}"))]);
        var december = Enumerable.Range(0, 31).Select(new DateOnly(2024, 12, 1).AddDays).ToList();
        for (var i = 0; i < 250; i++) await SaveAsync($"a{i}", december);

        var (one, other) = (Database, OpenDatabase());
        var removed = await Task.WhenAll(Task.Run(() => ThinAsync(other: one)), Task.Run(() => ThinAsync(other: other)));

        Assert.Equal((250 * 30, 1), (removed.Sum(), (await DaysAsync("a249")).Count));
    }

    private async Task ChangesAsync(int count)
    {
        await using var write = await Database.BeginWriteAsync(CancellationToken.None);
        var connection = write.Transaction.Connection!;
        await connection.ExecuteAsync(
            "INSERT INTO accounts (account_key, account_id, current_arrival) SELECT 1000000, 'fed', 1 "
            + "WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE account_key = 1000000)", null, write.Transaction);
        var from = await connection.QuerySingleAsync<long>("SELECT feed_position FROM standing_book", null, write.Transaction);
        var score = FeedScoreText.Write(FeedScore.Of(Scores.Of(60), null));
        await connection.ExecuteAsync(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count) "
            + "INSERT INTO score_feed (position, account_key, causes, before, after) SELECT @from + i, 1000000, 1, NULL, @score FROM n",
            new { count, from, score }, write.Transaction);
        await connection.ExecuteAsync("UPDATE standing_book SET feed_position = feed_position + @count", new { count }, write.Transaction);
        await write.CommitAsync(CancellationToken.None);
    }

    private Task<long> PruneAsync(Action? paused = null, IDatabase? other = null) =>
        new FeedRetention(other ?? Database, _time).PruneAsync(Limits, Pause(paused), CancellationToken.None);

    private Task<long> ThinAsync(Action? paused = null, IDatabase? other = null) =>
        new SnapshotRetention(other ?? Database, new SnapshotProgress(other ?? Database), _time)
            .ThinAsync(Limits, Pause(paused), CancellationToken.None);

    private static Func<TimeSpan, Task> Pause(Action? paused) => _ =>
    {
        paused?.Invoke();
        return Task.CompletedTask;
    };

    private async Task<long> OldestAsync() =>
        (await Feed.ReadChangesAsync(0, 1, CancellationToken.None)) is [var oldest] ? oldest.Position : 0;

    private async Task MoveAsync(string subscriber, long from, long to) =>
        Assert.True(await Feed.MoveCursorAsync(subscriber, from, to, CancellationToken.None));

    private async Task SaveAsync(string account, IEnumerable<DateOnly> days) => await Snapshots.SaveAsync(
        [.. days.Select(day => new DaySnapshot
        {
            Account = new AccountId(account), Day = day, Scorecard = null, ScorecardVersion = null, Raw = null, Score = null,
            Band = Band.Unknown, Coverage = 0, Metrics = [],
        })],
        CancellationToken.None);

    private async Task<List<DateOnly>> DaysAsync(string account) =>
        [.. (await Snapshots.ReadAsync(new AccountId(account), new(2000, 1, 1), new(2100, 1, 1), CancellationToken.None)).Select(day => day.Day)];
}
