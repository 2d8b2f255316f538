using System.CommandLine;
using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Scores;

namespace HealthScore.Bot.Tests.Commands;

public class ScoreCommandTests
{
    [Fact]
    public async Task RunAsync_WhenJsonLines_WritesTheFieldsInOrder()
    {
        using var folder = new ScoreFolder();
        Assert.Equal(ExitCode.Done, await folder.RunAsync());
        Assert.Equal("", folder.Error);
        Assert.Equal(
            """
            {"account_id":"A1","scorecard":"simple","score":80,"band":"green","raw":80,"coverage":1,"dimensions":{"use":80},"metrics":{"active":{"value":80,"score":80,"weight":10,"effective":10,"share":1,"lost":20}},"rules":[]}
            {"account_id":"A2","scorecard":"simple","score":null,"band":"unknown","raw":null,"coverage":0,"dimensions":{"use":null},"metrics":{"active":{"value":null,"score":null,"weight":10,"effective":0,"share":0,"lost":0}},"rules":[]}

            """.ReplaceLineEndings("\n"),
            folder.Output);
    }

    [Fact]
    public async Task RunAsync_WhenARuleFires_NamesIt()
    {
        using var folder = new ScoreFolder();
        await folder.RunAsync(asOf: "2026-03-20T00:00:01Z");
        Assert.Contains("\"score\":30,\"band\":\"red\",\"raw\":80", folder.Output, StringComparison.Ordinal);
        Assert.Contains("\"rules\":[\"silent\"]", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenNoScorecardApplies_WritesNull()
    {
        using var folder = new ScoreFolder();
        folder.Write("card.yaml", ScoreFolder.Card + "\napplies_to: { segment: smb }\n");
        Assert.Equal(ExitCode.Done, await folder.RunAsync());
        Assert.StartsWith(
            """{"account_id":"A1","scorecard":null,"score":null,"band":"unknown","raw":null,"coverage":0,"dimensions":{},"metrics":{},"rules":[]}""",
            folder.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenTable_ShowsScoresToPeople()
    {
        using var folder = new ScoreFolder();
        Assert.Equal(ExitCode.Done, await folder.RunAsync(format: ScoreFormats.Table));
        var line = folder.Output.Split('\n').Single(text => text.Contains("Acme Corp", StringComparison.Ordinal));
        Assert.Contains("80", line, StringComparison.Ordinal);
        Assert.Contains("green", line, StringComparison.Ordinal);
        Assert.Contains("active 20", line, StringComparison.Ordinal);
        Assert.Contains("As of 2026-03-01 00:00Z, 2 accounts.", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenCsv_WritesOneLinePerAccount()
    {
        using var folder = new ScoreFolder();
        folder.Write("accounts.csv", "account_id,name\nA1,Acme Corp\n\"A,\"\"2\"\"\",Silence\nÜ3,Third\n");
        folder.Write("signals.csv", "account_id,kind,at,value\nA1,usage.active_users,2026-02-27,80\nÜ3,usage.active_users,2026-02-27,33.3\n");
        Assert.Equal(ExitCode.Done, await folder.RunAsync(format: ScoreFormats.Csv));
        Assert.Equal(
            "account_id,score,band,raw,coverage\nA1,80,green,80,1\n\"A,\"\"2\"\"\",,unknown,,0\nÜ3,33,red,33.3,1\n", folder.Output);
    }

    [Theory]
    [InlineData(ScoreFormats.Csv, 1)]
    [InlineData(ScoreFormats.JsonLines, 0)]
    public async Task RunAsync_WhenAccountsAreMany_KeepsTheirOrder(string format, int header)
    {
        using var folder = new ScoreFolder();
        var ids = Enumerable.Range(0, 3000).Select(i => $"A{i * 7919 % 3001}").ToList();
        folder.Write("accounts.csv", "account_id,name\n" + string.Concat(ids.Select(id => $"{id},N\n")));
        folder.Write("signals.csv", "account_id,kind,at,value\n" + string.Concat(ids.Select(id => $"{id},usage.active_users,2026-02-27,{id[1..]}\n")));
        Assert.Equal(ExitCode.Done, await folder.RunAsync(format: format));
        var lines = folder.Output.TrimEnd().Split('\n').Skip(header).ToList();
        Assert.Equal(ids.Count, lines.Count);
        Assert.All(lines.Zip(ids), pair => Assert.Contains(
            header == 1 ? $"{pair.Second},{Math.Min(100, int.Parse(pair.Second[1..]))}," : $"\"account_id\":\"{pair.Second}\"", pair.First, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ScoreFormats.Csv)]
    [InlineData(ScoreFormats.JsonLines)]
    [InlineData(ScoreFormats.Table)]
    public async Task RunAsync_WhenAskedForTimings_TellsEachPhase(string format)
    {
        using var folder = new ScoreFolder();
        Assert.Equal(ExitCode.Done, await folder.RunAsync(format: format, timings: true));
        using var line = JsonDocument.Parse(folder.Error);
        Assert.Equal(["load", "compute", "write"], line.RootElement.EnumerateObject().Select(phase => phase.Name));
        Assert.All(line.RootElement.EnumerateObject(), phase => Assert.True(phase.Value.GetDouble() >= 0));
    }

    [Fact]
    public async Task RunAsync_WithoutAsOf_TakesNow()
    {
        using var folder = new ScoreFolder();
        await folder.RunAsync(asOf: null, format: ScoreFormats.Table);
        Assert.Contains("As of 2026-03-01 12:00Z", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenRowsAreRejected_ReportsTwentyAndCountsTheRest()
    {
        using var folder = new ScoreFolder();
        folder.Write("signals.csv", "account_id,kind,at,value\nA1,usage.active_users,2026-02-27,80\n" + string.Concat(Enumerable.Repeat("A1,k,2026-02-27,many\n", 25)));
        Assert.Equal(ExitCode.DoneWithRemarks, await folder.RunAsync());
        var lines = folder.Error.TrimEnd().Split('\n');
        Assert.Equal("25 rows were rejected:", lines[0].TrimEnd());
        Assert.Contains("signals.csv:3: value \"many\": Expected a finite number", lines[1], StringComparison.Ordinal);
        Assert.Equal(22, lines.Length);
        Assert.Equal("and 5 more", lines[^1].TrimEnd());
        Assert.Contains("\"score\":80", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenAnAccountRowIsRejected_ScoresTheOthers()
    {
        using var folder = new ScoreFolder();
        folder.Write("accounts.csv", "account_id,name,arr\nA1,Acme Corp,1\nA2,Beta,abc\n");
        Assert.Equal(ExitCode.DoneWithRemarks, await folder.RunAsync());
        Assert.Contains("accounts.csv:3: arr \"abc\"", folder.Error, StringComparison.Ordinal);
        Assert.Single(folder.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task RunAsync_WhenSignalsAreAboutOthers_SaysSoAndGoesOn()
    {
        using var folder = new ScoreFolder();
        folder.Write("signals.csv", "account_id,kind,at,value\nA9,usage.active_users,2026-02-27,80\n");
        Assert.Equal(ExitCode.Done, await folder.RunAsync());
        Assert.Contains("1 signals are about accounts", folder.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenAnAccountComesTwice_TheLaterCountsAndItIsSaid()
    {
        using var folder = new ScoreFolder();
        folder.Write("accounts.csv", "account_id,name\nA1,Old\nA1,New\n");
        Assert.Equal(ExitCode.Done, await folder.RunAsync());
        Assert.Contains("accounts.csv:3: account A1 replaces the one of line 2", folder.Error, StringComparison.Ordinal);
        Assert.Single(folder.Output.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("accounts.csv", "name\nA1\n", "\"account_id\" is missing")]
    [InlineData("signals.csv", "account_id,kind,at,value\nA1,\"x", ":2: Character 4")]
    [InlineData("signals.csv", "", "empty")]
    [InlineData("card.yaml", "id: x\nbands: [", "not valid YAML")]
    [InlineData("card.yaml", "id: x\nidd: y", ":2: idd")]
    public async Task RunAsync_WhenAFileIsDamaged_NamesItAndWritesNothing(string file, string text, string message)
    {
        using var folder = new ScoreFolder();
        folder.Write(file, text);
        Assert.Equal(ExitCode.BadInput, await folder.RunAsync());
        Assert.Contains(file, folder.Error, StringComparison.Ordinal);
        Assert.Contains(message, folder.Error, StringComparison.Ordinal);
        Assert.Equal("", folder.Output);
    }

    [Fact]
    public async Task RunAsync_WhenAsOfIsNoDate_SaysWhatIsExpected()
    {
        using var folder = new ScoreFolder();
        Assert.Equal(ExitCode.BadInput, await folder.RunAsync(asOf: "yesterday"));
        Assert.Contains("--as-of \"yesterday\"", folder.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("score", "--scorecards", "a", "--accounts", "b", "--signals", "c", "--format", "xml")]
    public async Task CommandLine_WhenUsageIsWrong_IsBadInput(params string[] arguments)
    {
        var root = new RootCommand();
        root.Subcommands.Add(ScoreCommand.Create());
        Assert.Equal(ExitCode.BadInput, await CommandLine.RunAsync(root, arguments));
    }
}
