using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Tuning;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

[ClassNeeds("postgres")]
public sealed class PostgresScorecardStoreTests : ScorecardStoreContract, IDisposable
{
    private readonly PostgresScratch _scratch = new();

    private protected override IHealthStore Open() => _scratch.OpenStore(Clock);

    private protected override IScorecardStore OpenCards() => new SqlScorecardStore(_scratch.OpenDatabase(Clock, TuningMigrations.All));

    public void Dispose() => _scratch.Dispose();
}
