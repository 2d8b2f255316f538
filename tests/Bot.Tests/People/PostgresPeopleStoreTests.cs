using HealthScore.Bot.Configuration;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.People;

[ClassNeeds("postgres")]
public sealed class PostgresPeopleStoreTests : PeopleStoreContract, IDisposable
{
    private readonly TestSchema _schema = new();

    private protected override StoreOptions Options => new() { ConnectionString = _schema.ConnectionString };

    public void Dispose() => _schema.Dispose();
}
