using HealthScore.Bot.Configuration;
using HealthScore.Bot.People;
using HealthScore.Bot.Storage;
using HealthScore.Bot.Tests.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.People;

/// <summary>The same in every kind of database.</summary>
public abstract class PeopleStoreContract
{
    [Fact]
    public async Task Save_ThenRead_GivesThePeopleBack()
    {
        using var database = Open();
        var store = new PeopleStore(database.Database);
        Assert.Empty(await store.ReadAsync(default));
        await store.SaveAsync(TestPortfolio.People, default);
        Assert.Equal(TestPortfolio.People.OrderBy(person => person.Id.Value, StringComparer.Ordinal), await store.ReadAsync(default));
    }

    [Fact]
    public async Task Save_OfSomebodyKnown_ReplacesThemAndKeepsTheOthers()
    {
        var changed = TestPortfolio.Ana with { Name = "Ana G.", Role = PersonRole.Admin, Manager = null, Language = Language.Hebrew, Team = null };
        using (var database = Open())
        {
            var store = new PeopleStore(database.Database);
            await store.SaveAsync([TestPortfolio.Ana, TestPortfolio.Ben], default);
            await store.SaveAsync([changed], default);
        }

        using var again = Open();
        Assert.Equal([changed, TestPortfolio.Ben], await new PeopleStore(again.Database).ReadAsync(default));
    }

    [Fact]
    public async Task Save_WhenOneCannotBeSaved_SavesNone()
    {
        using var database = Open();
        var store = new PeopleStore(database.Database);
        await Assert.ThrowsAsync<StoreUnusableException>(async () => await store.SaveAsync([TestPortfolio.Ana, TestPortfolio.Ben with { Name = null! }], default));
        Assert.Empty(await store.ReadAsync(default));
    }

    [Fact]
    public async Task Read_WhenTheTableIsMissing_SaysWhatToCheck()
    {
        using var database = Open();
        await Drop(database, "person");
        var failure = await Assert.ThrowsAsync<StoreUnusableException>(async () => await new PeopleStore(database.Database).ReadAsync(default));
        Assert.Contains(Options.IsPostgres ? "Store:ConnectionString" : "Store:Path", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Swap_OfADirectory_ReplacesEverybody()
    {
        var people = new PeopleDirectory(TestPortfolio.People);
        Assert.Equal(TestPortfolio.Ana, people.Find(TestPortfolio.Ana.Id));
        people.Swap([TestPortfolio.Ben]);
        Assert.Null(people.Find(TestPortfolio.Ana.Id));
        Assert.Equal([TestPortfolio.Ben], people.All);
    }

    /// <summary>The same store each time within a test.</summary>
    private protected abstract StoreOptions Options { get; }

    private OpenedStore Open() => OpenedStore.Open(Options, TimeProvider.System);

    private static async Task Drop(OpenedStore opened, string table)
    {
        await using var connection = await opened.Database.ConnectAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP TABLE {table}";
        await command.ExecuteNonQueryAsync();
    }
}
