using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Versions;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Storage.Tuning;
using HealthScore.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Tests.Hosting;

/// <summary>Snapshots while the bot is served: at the start, whenever a UTC day ended, and again after a failure.</summary>
public sealed class DailySnapshotServiceTests : IDisposable
{
    private const string Card =
        "id: c\nversion: 1\nbands: { green: 75, yellow: 50 }\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n"
        + "  - id: m\n    weight: 1\n    measure: { kind: one, agg: last, window: 90d }\n    curve: [[0, 0], [100, 100]]\n";

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly ListedLog _log = new();
    private readonly SqliteDatabase _database;
    private readonly SqliteHealthStore _store;
    private readonly SqliteSnapshotStore _snapshots;

    public DailySnapshotServiceTests()
    {
        _database = SqliteDatabase.Open(_folder.File("daily.db"), [SqliteMigrations.Scoring, TuningMigrations.All], _time);
        _store = new SqliteHealthStore(_database, _time);
        _snapshots = new SqliteSnapshotStore(_database);
    }

    [Fact]
    public async Task Serving_KeepsTheDaysBefore_AndEachDayWhenItEnded()
    {
        await SaveAsync();
        using var service = Service(new HistoryOptions { BackfillDays = 3 });
        await service.StartAsync(CancellationToken.None);
        await RestsAsync();
        Assert.Equal(3, Days());

        for (var day = 1; day <= 3; day++)
        {
            await AdvanceAsync(TimeSpan.FromHours(24));
            Assert.Equal(3 + day, Days());
        }

        await service.StopAsync(CancellationToken.None);
        Assert.Contains("Information: Daily snapshots are kept: 3 are new or different", _log.Lines);
        // Those who follow the feed are others.
        await using var connection = await _database.ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM feed_cursors";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Serving_WhenTurnedOff_KeepsNothing()
    {
        await SaveAsync();
        using var service = Service(new HistoryOptions { Snapshots = false });
        await service.StartAsync(CancellationToken.None);
        await service.ExecuteTask!;

        Assert.Equal(0, Days());
    }

    [Fact]
    public async Task Serving_WhenStartedAgain_KeepsOnlyWhatIsMissing()
    {
        await SaveAsync();
        foreach (var expected in new[] { 3, 3, 6 })
        {
            if (expected == 6) _time.Advance(TimeSpan.FromDays(3));
            using var service = Service(new HistoryOptions { BackfillDays = 3 });
            await service.StartAsync(CancellationToken.None);
            await RestsAsync();
            await service.StopAsync(CancellationToken.None);
            Assert.Equal(expected, Days());
        }
    }

    [Fact]
    public async Task Failure_IsTold_AndTriedAgain()
    {
        await SaveAsync();
        var failing = new FailingSnapshots(_snapshots) { Failure = new StoreUnusableException("The store is full: free some room.") };
        using var service = Service(new HistoryOptions { BackfillDays = 3 }, failing);
        await service.StartAsync(CancellationToken.None);
        await RestsAsync();
        Assert.Contains("Error: Daily snapshots are not kept, trying again in 1 min: The store is full: free some room.", _log.Lines);

        failing.Failure = null;
        await AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, Days());
        await service.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(int.MaxValue, true)]
    public void Options_BoundTheSnapshotsAtOnce(int snapshots, bool isRight) =>
        Assert.Equal(isRight, new HistoryOptionsCheck().Validate(null, new HistoryOptions { BackfillSnapshots = snapshots }).Succeeded);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3650, true)]
    [InlineData(3651, false)]
    public void Options_AreBounded(int days, bool isRight)
    {
        var result = new HistoryOptionsCheck().Validate(null, new HistoryOptions { BackfillDays = days });

        Assert.Equal(isRight, result.Succeeded);
        if (!isRight) Assert.Contains("Setting History:BackfillDays", result.FailureMessage, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private DailySnapshotService Service(HistoryOptions options, ISnapshotStore? snapshots = null)
    {
        var calculator = new ScoreCalculator(ScorecardSet.Parse([("c.yaml", Card)]).Set!);
        var former = new FormerScorecards(new SqlScorecardStore(_database), calculator);
        var histories = new AccountHistories(_store, snapshots ?? _snapshots, new SqlOverrideStore(_database), former, calculator, _time);
        return new DailySnapshotService(
            new DailySnapshots(new SqliteScoreStore(_database), new SnapshotProgress(_database), histories, _time, options.BackfillDays, options.BackfillSnapshots),
            Options.Create(options), _time,
            new Logger<DailySnapshotService>(new LoggerFactory([_log])));
    }

    private Task RestsAsync() => LiveBench.UntilAsync(() => _time.Waiting > 0);

    // By hours, as it looks at the clock by hours.
    private async Task AdvanceAsync(TimeSpan by)
    {
        for (var left = by; left > TimeSpan.Zero; left -= TimeSpan.FromHours(1))
        {
            _time.Advance(left < TimeSpan.FromHours(1) ? left : TimeSpan.FromHours(1));
            await RestsAsync();
        }
    }

    private int Days()
    {
        var read = _snapshots.ReadAsync(new AccountId("a"), new(2026, 1, 1), new(2026, 12, 31), CancellationToken.None);
        return read.IsCompletedSuccessfully ? read.Result.Count : -1;
    }

    private async Task SaveAsync()
    {
        await using var write = await _store.BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(new Account { Id = new AccountId("a"), Name = "A" }, CancellationToken.None);
        await write.SaveSignalsAsync(
            new[] { new Scoring.Signals.Signal(new AccountId("a"), "one", _time.GetUtcNow().AddDays(-30), 60, null, default) }, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    private sealed class FailingSnapshots(ISnapshotStore snapshots) : ISnapshotStore
    {
        public volatile Exception? Failure;

        public ValueTask<int> SaveAsync(IReadOnlyCollection<DaySnapshot> kept, CancellationToken cancellationToken) =>
            Failure is { } failure ? throw failure : snapshots.SaveAsync(kept, cancellationToken);

        public ValueTask<IReadOnlyList<DaySnapshot>> ReadAsync(
            AccountId account, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
            snapshots.ReadAsync(account, from, to, cancellationToken);

        public ValueTask<DateOnly?> ReadNewestDayAsync(CancellationToken cancellationToken) => snapshots.ReadNewestDayAsync(cancellationToken);
    }
}
