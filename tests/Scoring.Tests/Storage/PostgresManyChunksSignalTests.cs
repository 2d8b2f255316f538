using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>The same with writes that are cut into many chunks, as large imports are.</summary>
[ClassNeeds("postgres")]
public sealed class PostgresManyChunksSignalTests : SignalStoreContract, IDisposable
{
    private readonly PostgresScratch _scratch = new();

    private protected override IHealthStore Open() => new PostgresHealthStore(_scratch.OpenDatabase(Clock), Clock) { RowsAtOnce = 1 };

    public void Dispose() => _scratch.Dispose();
}
