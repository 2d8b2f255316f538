using HealthScore.Bot.Configuration;
using HealthScore.Bot.Turns.Context;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Turns.Context;

[ClassNeeds("postgres")]
public sealed class PostgresContextStoreTests : ContextStoreContract
{
    private readonly TestSchema _schema = new();

    private protected override StoreOptions Options => new() { ConnectionString = _schema.ConnectionString };

    [Fact]
    public async Task Read_WhenTurnsGoToTwoInstancesInTurn_FollowsTheNewest()
    {
        var (one, two) = (Of(new ContextStore(Open().Database)), Of(new ContextStore(Open().Database)));
        string[] intents = ["account.why", "book.at_risk", "account.trend", "book.kpi"];
        string? before = null;

        for (var turn = 0; turn < intents.Length; turn++)
        {
            var instance = turn % 2 == 0 ? one : two;
            Assert.Equal(before, (await instance.ReadAsync(Key("a"), "1", default))?.Intent);
            instance.Remember(Key("a"), Some(intents[turn]), "1");
            await instance.SaveWaitingAsync(default);
            before = intents[turn];
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _schema.Dispose();
    }
}
