using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Testing;
using Microsoft.Extensions.Logging;

namespace HealthScore.Bot.Tests.Hosting;

/// <summary>A store that live scoring follows, at a time that only a test moves.</summary>
internal sealed class LiveBench : IAsyncDisposable
{
    private const string Card =
        "id: c\nversion: 1\nbands: { green: 75, yellow: 50 }\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n"
        + "  - id: m\n    weight: 1\n    measure: { kind: usage.events, agg: sum, window: 7d, absent: 0 }\n    curve: [[0, 0], [100, 100]]\n";

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly LiveScoringService _service;

    public LiveBench(Func<IScoreStore, IScoreStore>? wrap = null)
    {
        _database = Open();
        Scores = new SqliteScoreStore(_database);
        var followed = wrap?.Invoke(Scores) ?? Scores;
        var wakeUp = new ScoreWakeUp(Time);
        Store = new WakingStore(new SqliteHealthStore(_database, Time), wakeUp);
        var live = Live(followed, Card);
        Servers = new ScoreServers(_database);
        var logs = new LoggerFactory([Log]);
        var served = new ServedScorecards(live, followed, Servers, Record, Time, new Logger<ServedScorecards>(logs));
        _service = new LiveScoringService(live, served, followed, wakeUp, Time, new Logger<LiveScoringService>(logs));
    }

    public ManualTime Time { get; } = new();

    public ListedLog Log { get; } = new();

    public IScoreStore Scores { get; }

    public ScoreServers Servers { get; }

    public CountedRecord Record { get; } = new();

    /// <summary>Another program on the same file, with a scorecard by which all scores are half as high.</summary>
    public LiveScoring OtherProgram => Live(Scores, Card.Replace("[100, 100]", "[100, 50]", StringComparison.Ordinal));

    /// <summary>Wakes live scoring up.</summary>
    public IHealthStore Store { get; }

    /// <summary>The same file as another process sees it.</summary>
    public IHealthStore Elsewhere => new SqliteHealthStore(_database, Time);

    public Task StartAsync() => _service.StartAsync(CancellationToken.None);

    /// <summary>Ends when live scoring has nothing to do and waits.</summary>
    public Task RestsAsync() => UntilAsync(() => Time.Waiting > 0);

    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async Task SaveAsync(IHealthStore store, string account, params double[] values)
    {
        await using var write = await store.BeginWriteAsync(CancellationToken.None);
        var id = new AccountId(account);
        await write.SaveAccountAsync(new Account { Id = id, Name = account }, CancellationToken.None);
        var signals = values.Select(value => new Signal(id, "usage.events", Time.GetUtcNow(), value, null, default)).ToArray();
        await write.SaveSignalsAsync(signals, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    /// <summary>What stands now; −1 for nothing.</summary>
    public int Shown(string account)
    {
        var read = Scores.ReadStandingOfAsync(new AccountId(account), CancellationToken.None);
        return (read.IsCompletedSuccessfully ? read.Result : null)?.ShownScore ?? -1;
    }

    public async ValueTask DisposeAsync()
    {
        await _service.StopAsync(CancellationToken.None);
        _service.Dispose();
        _database.Dispose();
        _folder.Dispose();
    }

    private LiveScoring Live(IScoreStore scores, string card) =>
        new(scores, new ScoreCalculator(ScorecardSet.Parse([("c.yaml", card)]).Set!), new NoOverrides(), Time);

    private SqliteDatabase Open() => SqliteDatabase.Open(_folder.File("live.db"), [SqliteMigrations.Scoring], Time);
}
