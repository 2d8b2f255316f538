using HealthScore.Bot.Configuration;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.People;

public sealed class SqlitePeopleStoreTests : PeopleStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private protected override StoreOptions Options => new() { Path = _folder.File("people.db") };

    public void Dispose() => _folder.Dispose();
}
