using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Storage.Tuning;

namespace HealthScore.Scoring.Tests.Storage;

public sealed class SqliteOverrideStoreTests : OverrideStoreContract, IDisposable
{
    private readonly SqliteScratch _scratch = new();

    private protected override IHealthStore Open() => _scratch.OpenStore(Clock);

    private protected override IScoreStore OpenScores() => new SqliteScoreStore(_scratch.OpenDatabase(Clock));

    private protected override IOverrideStore OpenOverrides() => new SqlOverrideStore(_scratch.OpenDatabase(Clock, TuningMigrations.All));

    public void Dispose() => _scratch.Dispose();
}
