using HealthScore.Bot.Configuration;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Turns.Context;

public sealed class SqliteContextStoreTests : ContextStoreContract
{
    private readonly TemporaryFolder _folder = new();

    private protected override StoreOptions Options => new() { Path = _folder.File("context.db") };

    public override void Dispose()
    {
        base.Dispose();
        _folder.Dispose();
    }
}
