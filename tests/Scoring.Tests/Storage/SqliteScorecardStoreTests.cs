using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Tuning;

namespace HealthScore.Scoring.Tests.Storage;

public sealed class SqliteScorecardStoreTests : ScorecardStoreContract, IDisposable
{
    private readonly SqliteScratch _scratch = new();

    private protected override IHealthStore Open() => _scratch.OpenStore(Clock);

    private protected override IScorecardStore OpenCards() => new SqlScorecardStore(_scratch.OpenDatabase(Clock, TuningMigrations.All));

    public void Dispose() => _scratch.Dispose();
}
