using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Testing;
using Microsoft.Extensions.Logging;

namespace HealthScore.Bot.Tests.Hosting;

/// <summary>A server counts from its start on as long as it runs, and a minute longer when it is killed.</summary>
public sealed class ServingServiceTests : IDisposable
{
    private const string Card =
        "id: c\nversion: 1\nbands: { green: 75, yellow: 50 }\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n"
        + "  - id: m\n    weight: 1\n    measure: { kind: one, agg: last, window: 90d }\n    curve: [[0, 0], [100, 100]]\n";

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly ListedLog _log = new();
    private readonly SqliteDatabase _database;
    private readonly ScoreServers _servers;
    private readonly LiveScoring _live;

    public ServingServiceTests()
    {
        _database = SqliteDatabase.Open(_folder.File("serving.db"), [SqliteMigrations.Scoring], _time);
        _servers = new ScoreServers(_database);
        _live = new LiveScoring(
            new SqliteScoreStore(_database), new ScoreCalculator(ScorecardSet.Parse([("c.yaml", Card)]).Set!), new NoOverrides(), _time);
    }

    [Fact]
    public async Task Server_CountsWhileItRuns_AndNoMoreOnceItStopped()
    {
        using var service = Service();
        await service.StartAsync(CancellationToken.None);
        for (var renewal = 0; renewal < 10; renewal++)
        {
            Assert.Equal([_live.Fingerprint], await CountAsync());
            var until = Until();
            await PassAsync();
            await LiveBench.UntilAsync(() => Until() > until);
        }

        await service.StopAsync(CancellationToken.None);

        Assert.Empty(await CountAsync());
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Server_ThatWasKilled_CountsAWhile()
    {
        using var service = Service();
        await service.StartAsync(CancellationToken.None);
        var end = _time.GetUtcNow() + ServingService.Counts;

        Assert.Single(await _servers.ReadScorecardsAsync(end.AddTicks(-1), CancellationToken.None));
        Assert.Empty(await _servers.ReadScorecardsAsync(end, CancellationToken.None));
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Server_WhoseStoreFails_SaysSoAndGoesOn()
    {
        using var service = Service();
        await service.StartAsync(CancellationToken.None);
        Execute("ALTER TABLE score_servers RENAME TO gone");
        await PassAsync();
        await LiveBench.UntilAsync(() => _log.Lines.Any(line => line.StartsWith("Warning: The store cannot be told", StringComparison.Ordinal)));

        Execute("ALTER TABLE gone RENAME TO score_servers");
        var until = Until();
        await PassAsync();

        await LiveBench.UntilAsync(() => Until() > until);
        await service.StopAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private ServingService Service() => new(_servers, _live, _time, new Logger<ServingService>(new LoggerFactory([_log])));

    private async Task PassAsync()
    {
        await LiveBench.UntilAsync(() => _time.Waiting > 0);
        _time.Advance(ServingService.Renewal);
    }

    private async Task<IReadOnlyList<string>> CountAsync() => await _servers.ReadScorecardsAsync(_time.GetUtcNow(), CancellationToken.None);

    private long Until() => (long)Execute("SELECT coalesce(max(until), 0) FROM score_servers")!;

    private object? Execute(string sql)
    {
        using var connection = _database.ConnectAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
