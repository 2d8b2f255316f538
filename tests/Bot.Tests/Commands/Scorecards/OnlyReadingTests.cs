using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Scorecards;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;
using HealthScore.Bot.Storage;
using Microsoft.Data.Sqlite;

namespace HealthScore.Bot.Tests.Commands.Scorecards;

/// <summary>Commands that tell about a store change nothing about it, not even its version.</summary>
public class OnlyReadingTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("diff")]
    [InlineData("history")]
    public async Task RunAsync_OnAStoreOfAnOlderVersion_NamesTheCommandsThatUpgradeIt(string command)
    {
        using var folder = new CardFolder();
        OpenedStore.Open(Options(folder), TimeProvider.System).Dispose();
        Execute(folder, "DROP INDEX score_overrides_by_end; DROP INDEX score_overrides_by_start; DELETE FROM schema_steps WHERE part = 'tuning' AND number = 3");

        Assert.Equal(ExitCode.BadInput, await RunAsync(folder, command));

        Assert.Contains("healthscore serve", folder.Error, StringComparison.Ordinal);
        Assert.Contains("'tuning' part is at 2", folder.Error, StringComparison.Ordinal);
        Assert.Equal(2L, Execute(folder, "SELECT max(number) FROM schema_steps WHERE part = 'tuning'"));

        OpenedStore.Open(Options(folder), TimeProvider.System).Dispose();
        Assert.NotEqual(ExitCode.BadInput, await RunAsync(folder, command));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("diff")]
    [InlineData("history")]
    public async Task RunAsync_WhereThereIsNoStore_CreatesNone(string command)
    {
        using var folder = new CardFolder();

        Assert.Equal(ExitCode.BadInput, await RunAsync(folder, command));

        Assert.Contains("There is no store", folder.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.db*"));
    }

    private static Task<int> RunAsync(CardFolder folder, string command)
    {
        var book = folder.Stored with { On = "book" };
        var configuration = SettingSources.Read(book.Settings);
        return folder.SayAsync((output, error) => command switch
        {
            "check" => new CheckRun(new CheckRequest(folder.File("a.yaml"), false, book, CheckRequest.Json), output, error)
                .RunAsync(configuration, TimeProvider.System, CancellationToken.None),
            "diff" => new DiffRun(new DiffRequest(folder.File("a.yaml"), folder.File("a.yaml"), book, null, DiffRequest.Json), output, error)
                .RunAsync(configuration, TimeProvider.System, CancellationToken.None),
            _ => new VersionsRun(configuration, TimeProvider.System, output, error).HistoryAsync(null, true, CancellationToken.None),
        });
    }

    private static StoreOptions Options(CardFolder folder) => new() { Path = folder.Store };

    private static object? Execute(CardFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
