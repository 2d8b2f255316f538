using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

public sealed class SqlitePastStoreTests : PastStoreContract, IDisposable
{
    private readonly SqliteScratch _scratch = new();

    private protected override IHealthStore Open() => _scratch.OpenStore(Clock);

    private protected override IPastStore OpenPasts() => (IPastStore)_scratch.OpenStore(Clock);

    public void Dispose() => _scratch.Dispose();
}
