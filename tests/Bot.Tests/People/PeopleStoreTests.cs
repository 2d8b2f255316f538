using HealthScore.Bot.People;
using HealthScore.Bot.Storage;
using HealthScore.Bot.Tests.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;

namespace HealthScore.Bot.Tests.People;

public sealed class PeopleStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthscore-");

    [Fact]
    public async Task Save_ThenRead_GivesThePeopleBack()
    {
        using var database = Open();
        var store = new PeopleStore(database);
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
            var store = new PeopleStore(database);
            await store.SaveAsync([TestPortfolio.Ana, TestPortfolio.Ben], default);
            await store.SaveAsync([changed], default);
        }

        using var again = Open();
        Assert.Equal([changed, TestPortfolio.Ben], await new PeopleStore(again).ReadAsync(default));
    }

    [Fact]
    public async Task Save_WhenOneCannotBeSaved_SavesNone()
    {
        using var database = Open();
        var store = new PeopleStore(database);
        await Assert.ThrowsAsync<StoreUnusableException>(async () => await store.SaveAsync([TestPortfolio.Ana, TestPortfolio.Ben with { Name = null! }], default));
        Assert.Empty(await store.ReadAsync(default));
    }

    [Fact]
    public async Task Read_WhenTheTableIsMissing_SaysWhatToCheck()
    {
        using var database = SqliteDatabase.Open(Path.Combine(_folder.FullName, "other.db"), [], TimeProvider.System);
        var failure = await Assert.ThrowsAsync<StoreUnusableException>(async () => await new PeopleStore(database).ReadAsync(default));
        Assert.Contains("Store:Path", failure.Message, StringComparison.Ordinal);
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

    public void Dispose() => _folder.Delete(recursive: true);

    private SqliteDatabase Open() => SqliteDatabase.Open(Path.Combine(_folder.FullName, "people.db"), [BotMigrations.All], TimeProvider.System);
}
