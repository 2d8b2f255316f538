using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Predicting;
using HealthScore.Bot.Commands.Scorecards;
using HealthScore.Bot.Configuration;

namespace HealthScore.Bot.Tests.Commands.Scorecards;

public class CheckRunTests
{
    [Fact]
    public async Task RunAsync_WhenAllIsWell_IsDone()
    {
        using var folder = new CardFolder();
        Assert.Equal(ExitCode.Done, await folder.CheckAsync(folder.File("a.yaml")));
        Assert.Equal("", folder.Error);
        Assert.True(folder.Json.GetProperty("valid").GetBoolean());
        Assert.Equal(12, folder.Json.GetProperty("accounts").GetInt32());
        Assert.Equal(12, folder.Json.GetProperty("scorecards")[0].GetProperty("accounts").GetInt32());
        Assert.Equal(0, folder.Json.GetProperty("warnings").GetArrayLength());
    }

    [Fact]
    public async Task RunAsync_WhenAKindIsUnseen_WarnsWithFileLineAndFix()
    {
        using var folder = new CardFolder();
        folder.Write("a.yaml", CardFolder.Card.Replace("kind: mood", "kind: moood", StringComparison.Ordinal));
        Assert.Equal(ExitCode.DoneWithRemarks, await folder.CheckAsync(folder.File("a.yaml")));
        var warning = Assert.Single(folder.Json.GetProperty("warnings").EnumerateArray());
        Assert.Equal("unseen_kind", warning.GetProperty("code").GetString());
        Assert.Equal(folder.File("a.yaml"), warning.GetProperty("file").GetString());
        Assert.Equal(9, warning.GetProperty("line").GetInt32());
        Assert.Equal("Did you mean mood?", warning.GetProperty("fix").GetString());
    }

    [Fact]
    public async Task RunAsync_WhenWrong_TellsEveryProblemAsTheBotDoes()
    {
        using var folder = new CardFolder();
        folder.Write("a.yaml", CardFolder.Card.Replace("green: 75", "green: 750", StringComparison.Ordinal).Replace("agg: last", "agg: lasts", StringComparison.Ordinal));
        Assert.Equal(ExitCode.BadInput, await folder.CheckAsync(folder.File("a.yaml")));
        var problems = folder.Json.GetProperty("problems").EnumerateArray().ToArray();
        Assert.Equal([3, 8, 9], problems.Select(problem => problem.GetProperty("line").GetInt32()));
        Assert.Equal("Did you mean last?", problems[1].GetProperty("fix").GetString());
        Assert.False(folder.Json.GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task RunAsync_WhenTextAndWrong_EndsWithTheVerdict()
    {
        using var folder = new CardFolder();
        folder.Write("a.yaml", CardFolder.Card.Replace("id: simple", "idd: simple", StringComparison.Ordinal));
        Assert.Equal(ExitCode.BadInput, await folder.CheckAsync(folder.File("a.yaml"), format: CheckRequest.Text));
        Assert.Contains($"{folder.File("a.yaml")}:1: idd: The key \"idd\" is unknown. Did you mean \"id\"?", folder.Output, StringComparison.Ordinal);
        Assert.Contains("2 problems: the bot would refuse them.", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenFilesOnly_LooksAtNoAccount()
    {
        using var folder = new CardFolder();
        folder.Write("a.yaml", CardFolder.Card.Replace("kind: mood", "kind: moood", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await folder.CheckAsync(folder.File("a.yaml"), filesOnly: true, format: CheckRequest.Text));
        Assert.Contains("No problems, 0 warnings; looked at the files alone.", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenThereIsNoStore_LooksAtFilesAndMakesNone()
    {
        using var folder = new CardFolder();
        Assert.Equal(ExitCode.Done, await folder.CheckAsync(folder.File("a.yaml"), folder.Stored));
        Assert.Equal(JsonValueKind.Null, folder.Json.GetProperty("accounts").ValueKind);
        Assert.False(File.Exists(folder.Store));
        Assert.Equal(ExitCode.BadInput, await folder.CheckAsync(folder.File("a.yaml"), folder.Stored with { On = "book" }));
        Assert.Contains("--store FILE", folder.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenThereIsAStore_LooksAtItsBook()
    {
        using var folder = new CardFolder();
        await ImportAsync(folder);
        folder.Write("a.yaml", "applies_to: { segment: smb }\n" + CardFolder.Card);
        Assert.Equal(ExitCode.DoneWithRemarks, await folder.CheckAsync(folder.File("a.yaml"), folder.Stored with { On = "the book" }));
        Assert.Equal(12, folder.Json.GetProperty("accounts").GetInt32());
        Assert.Equal(6, folder.Json.GetProperty("scorecards")[0].GetProperty("accounts").GetInt32());
        var warning = Assert.Single(folder.Json.GetProperty("warnings").EnumerateArray(), one => one.GetProperty("code").GetString() == "no_card");
        Assert.Contains("6 accounts of 12", warning.GetProperty("message").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("moon", null, "--on 'moon' is not known")]
    [InlineData(null, "soon", "--as-of \"soon\"")]
    public async Task RunAsync_WhenAskedNonsense_SaysWhatWouldDo(string? on, string? asOf, string words)
    {
        using var folder = new CardFolder();
        Assert.Equal(ExitCode.BadInput, await folder.CheckAsync(folder.File("a.yaml"), folder.Stored with { On = on, AsOf = asOf }));
        Assert.Contains(words, folder.Error, StringComparison.Ordinal);
        Assert.Equal("", folder.Output);
    }

    [Fact]
    public async Task RunAsync_WhenASignalsFileIsMissing_NamesIt()
    {
        using var folder = new CardFolder();
        var book = folder.Files with { Files = new BookSource(folder.File("accounts.csv"), folder.File("none.csv"), null, null) };
        Assert.Equal(ExitCode.BadInput, await folder.CheckAsync(folder.File("a.yaml"), book));
        Assert.Contains("none.csv", folder.Error, StringComparison.Ordinal);
    }

    private static Task<int> ImportAsync(CardFolder folder) => folder.SayAsync((output, error) => ImportRun.RunAsync(
        new ImportRequest(folder.File("accounts.csv"), folder.File("signals.csv"), null, null, null, null, new StoreOptions { Path = folder.Store }),
        output, error, CancellationToken.None));
}
