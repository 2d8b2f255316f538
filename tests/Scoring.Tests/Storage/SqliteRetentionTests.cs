using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;

namespace HealthScore.Scoring.Tests.Storage;

public sealed class SqliteRetentionTests : RetentionContract, IDisposable
{
    private readonly SqliteScratch _scratch = new();

    private protected override IHealthStore Open() => _scratch.OpenStore(Clock);

    private protected override IDatabase OpenDatabase() => _scratch.OpenDatabase(Clock);

    private protected override ISnapshotStore OpenSnapshots() => new SqliteSnapshotStore(_scratch.OpenDatabase(Clock));

    private protected override IScoreStore OpenScores() => new SqliteScoreStore(_scratch.OpenDatabase(Clock));

    public void Dispose() => _scratch.Dispose();
}
