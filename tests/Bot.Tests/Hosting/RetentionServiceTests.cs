using Dapper;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Retention;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Tests.Hosting;

/// <summary>The removal of old changes and snapshots while the bot is served: daily, and again after a failure.</summary>
public sealed class RetentionServiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly ListedLog _log = new();
    private readonly SqliteDatabase _database;

    public RetentionServiceTests() => _database = SqliteDatabase.Open(_folder.File("kept.db"), [SqliteMigrations.Scoring], _time);

    [Fact]
    public async Task Serving_RemovesWhatGotTooOld_WhenTheDayBegan()
    {
        await FillAsync();
        using var service = Service(new RetentionOptions { FeedDays = 2 });
        await service.StartAsync(CancellationToken.None);
        await RestsAsync();
        Assert.Equal((2, 1), (await CountAsync("score_feed"), await CountAsync("snapshots")));

        // From nine o'clock: the third midnight from here is the first at which two whole days are over.
        foreach (var (hours, expected) in new[] { (15 + 47, 2), (2, 0) })
        {
            for (var hour = 0; hour < hours; hour++)
            {
                _time.Advance(TimeSpan.FromHours(1));
                await RestsAsync();
            }

            Assert.Equal(expected, await CountAsync("score_feed"));
        }

        await service.StopAsync(CancellationToken.None);
        Assert.Contains(
            "Information: What was older than it is kept for is removed: 2 changes of the feed, 0 daily snapshots", _log.Lines);
    }

    [Fact]
    public async Task Serving_WhenTurnedOff_RemovesNothing()
    {
        await FillAsync();
        using var service = Service(new RetentionOptions { Prune = false });
        await service.StartAsync(CancellationToken.None);
        await service.ExecuteTask!;

        Assert.Equal((2, 2), (await CountAsync("score_feed"), await CountAsync("snapshots")));
    }

    [Fact]
    public async Task Failure_IsTold_AndTriedAgain()
    {
        await FillAsync();
        await ExecuteAsync("ALTER TABLE feed_days RENAME TO hidden");
        using var service = Service(new RetentionOptions());
        await service.StartAsync(CancellationToken.None);
        await RestsAsync();
        Assert.Contains(
            _log.Lines,
            line => line.StartsWith("Error: What is older than it is kept for is not removed, trying again in 1 min:", StringComparison.Ordinal));

        await ExecuteAsync("ALTER TABLE hidden RENAME TO feed_days");
        _time.Advance(TimeSpan.FromMinutes(1));
        await RestsAsync();

        Assert.Equal(1, await CountAsync("snapshots"));
        await service.StopAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(30, 30, 400, 90, null)]
    [InlineData(0, 30, 400, 90, "Retention:FeedDays")]
    [InlineData(30, -1, 400, 90, "Retention:CursorDays")]
    [InlineData(30, 0, 99, 90, "Retention:SnapshotDays")]
    [InlineData(30, 0, 400, 401, "Retention:SnapshotDays")]
    [InlineData(1, 0, 100, 100, null)]
    public void Options_AreBounded(int feed, int cursor, int snapshots, int back, string? fault)
    {
        var result = new RetentionOptionsCheck(Options.Create(new HistoryOptions { BackfillDays = back }))
            .Validate(null, new RetentionOptions { FeedDays = feed, CursorDays = cursor, SnapshotDays = snapshots });

        Assert.Equal(fault is null, result.Succeeded);
        if (fault is not null) Assert.Contains($"Setting {fault}", result.FailureMessage, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private RetentionService Service(RetentionOptions options) => new(
        new FeedRetention(_database, _time), new SnapshotRetention(_database, new SnapshotProgress(_database), _time),
        Options.Create(options), _time, new Logger<RetentionService>(new LoggerFactory([_log])));

    private Task RestsAsync() => LiveBench.UntilAsync(() => _time.Waiting > 0);

    // Two changes, and two snapshots of a month long ago.
    private Task FillAsync() => ExecuteAsync(
        "INSERT INTO accounts VALUES (1, 'a', 1); UPDATE standing_book SET feed_position = 2; "
        + "INSERT INTO score_feed VALUES (1, 1, 1, NULL, '{}'), (2, 1, 1, NULL, '{}'); "
        + "INSERT INTO snapshots VALUES (1, 700000, NULL, NULL, NULL, NULL, 'Unknown', 0, '{}'), (1, 700001, NULL, NULL, NULL, NULL, 'Unknown', 0, '{}')");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await _database.ConnectAsync(CancellationToken.None);
        await connection.ExecuteAsync(sql);
    }

    private async Task<int> CountAsync(string table)
    {
        await using var connection = await _database.ConnectAsync(CancellationToken.None);
        return await connection.QuerySingleAsync<int>($"SELECT count(*) FROM {table}");
    }
}
