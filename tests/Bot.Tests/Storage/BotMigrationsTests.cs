using HealthScore.Bot.Storage;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.Storage;

public sealed class BotMigrationsTests
{
    public static TheoryData<int> Steps => [.. BotMigrations.All.Migrations.Select(step => step.Number)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Step_ForPostgres_HasNoWordThatOnlySqliteKnows(int number)
    {
        var step = BotMigrations.All.Migrations[number - 1];

        foreach (var word in (string[])["STRICT", "WITHOUT ROWID", "json_valid", "AUTOINCREMENT", " REAL", "BLOB"])
            Assert.DoesNotContain(word, step.PostgresSql, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Step_WithAPostgresFileBeside_KeepsItsOwnNumberAndName()
    {
        var people = BotMigrations.All.Migrations[0];

        Assert.Equal((1, "people"), (people.Number, people.Name));
        Assert.Contains("STRICT", people.Sql, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE person", people.PostgresSql, StringComparison.Ordinal);
    }

    [Fact]
    public void Step_WithoutWordsForPostgres_HasTheSameForBoth()
    {
        var step = new Migration(1, "parts", "CREATE TABLE parts (n BIGINT)");

        Assert.Equal(step.Sql, step.PostgresSql);
    }
}
