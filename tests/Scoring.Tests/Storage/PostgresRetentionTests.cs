using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

[ClassNeeds("postgres")]
public sealed class PostgresRetentionTests : RetentionContract, IDisposable
{
    private readonly PostgresScratch _scratch = new();

    private protected override IHealthStore Open() => _scratch.OpenStore(Clock);

    private protected override IDatabase OpenDatabase() => _scratch.OpenDatabase(Clock);

    private protected override ISnapshotStore OpenSnapshots() => new PostgresSnapshotStore(_scratch.OpenDatabase(Clock));

    private protected override IScoreStore OpenScores() => new PostgresScoreStore(_scratch.OpenDatabase(Clock));

    public void Dispose() => _scratch.Dispose();
}
