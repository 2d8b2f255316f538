using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Scoring.Storage.Tuning;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

[ClassNeeds("postgres")]
public sealed class PostgresOverrideStoreTests : OverrideStoreContract, IDisposable
{
    private readonly PostgresScratch _scratch = new();

    private protected override IHealthStore Open() => _scratch.OpenStore(Clock);

    private protected override IScoreStore OpenScores() => new PostgresScoreStore(_scratch.OpenDatabase(Clock));

    private protected override IOverrideStore OpenOverrides() => new SqlOverrideStore(_scratch.OpenDatabase(Clock, TuningMigrations.All));

    public void Dispose() => _scratch.Dispose();
}
