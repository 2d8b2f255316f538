using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Storage.Tuning;
using HealthScore.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Tests.Hosting;

public sealed class ScorecardRecordTests : IDisposable
{
    private const string First =
        "id: c\nversion: 1\nbands: { green: 75, yellow: 50 }\ndimensions:\n- id: d\n  weight: 1\n  metrics:\n"
        + "  - id: m\n    weight: 1\n    measure: { kind: usage.events, agg: sum, window: 7d, absent: 0 }\n    curve: [[0, 0], [100, 100]]\n";

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly SqliteDatabase _database;
    private readonly SqlScorecardStore _versions;

    public ScorecardRecordTests()
    {
        _database = SqliteDatabase.Open(_folder.File("store.db"), [SqliteMigrations.Scoring, TuningMigrations.All], _time);
        _versions = new SqlScorecardStore(_database);
    }

    // One server scores by what it read at its start; the file was changed and another started with it and left.
    [Fact]
    public async Task Keep_WhenTheFileHasChangedSinceTheStart_RecordsWhatScoresAreMadeBy()
    {
        var path = _folder.Write("c.yaml", First);
        var ours = Record(path);
        await ours.KeepAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromHours(1));
        _folder.Write("c.yaml", First.Replace("version: 1", "version: 2", StringComparison.Ordinal));
        await Record(path).KeepAsync(CancellationToken.None);
        Assert.Equal(2, await InForceAsync());
        _time.Advance(TimeSpan.FromHours(1));

        await ours.KeepAsync(CancellationToken.None);

        Assert.Equal(1, await InForceAsync());
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private ScorecardRecord Record(string path) => new(
        _versions, ScorecardSet.Load(path).Set!, Options.Create(new ScorecardOptions { Path = path }), _time, NullLogger<ScorecardRecord>.Instance);

    private async Task<int> InForceAsync() => Assert.Single((await _versions.ReadInForceAsync(_time.GetUtcNow(), CancellationToken.None))!).Version;
}
