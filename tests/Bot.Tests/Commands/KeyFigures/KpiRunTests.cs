using System.CommandLine;
using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.KeyFigures;

namespace HealthScore.Bot.Tests.Commands.KeyFigures;

public class KpiRunTests
{
    private const string Targets = """
        default: { nps: { at_least: 10 } }
        segments: { enterprise: { nps: { at_least: 40 } } }
        conversions: [{ id: told, first: survey.nps, second: "support.ticket:topic=bug" }]
        """;

    private static readonly KpiRequest Json = new() { Format = KpiRequest.Json, Days = 30 };

    // 9, 3, 10 and 5: (2 − 2) of 4.
    [Fact]
    public async Task RunAsync_OfTheBook_CountsEverybody()
    {
        using var folder = await PortfolioFolder.StartAsync();
        using var json = await JsonAsync(folder, Json with { Targets = folder.Write("t.yaml", Targets) });

        var root = json.RootElement;
        Assert.Equal(2, root.GetProperty("accounts").GetInt32());
        var nps = root.GetProperty("figures").GetProperty("nps");
        Assert.Equal((0, 4, 0.5), (nps.GetProperty("value").GetDouble(), nps.GetProperty("base").GetInt32(), nps.GetProperty("detractors").GetDouble()));
        Assert.Equal((10, false), (nps.GetProperty("target").GetProperty("at_least").GetDouble(), nps.GetProperty("target").GetProperty("met").GetBoolean()));
        Assert.Equal(0.5, root.GetProperty("figures").GetProperty("churn_rate").GetProperty("value").GetDouble());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("figures").GetProperty("grr").GetProperty("value").ValueKind);
        Assert.Equal(0.5, root.GetProperty("figures").GetProperty("told").GetProperty("value").GetDouble());
        var topic = Assert.Single(root.GetProperty("topics").EnumerateArray());
        Assert.Equal(("bug", 3, true), (topic.GetProperty("topic").GetString(), topic.GetProperty("count").GetInt32(), topic.GetProperty("recurring").GetBoolean()));
        Assert.Equal(100.0 / 3, root.GetProperty("segments").GetProperty("enterprise").GetProperty("figures").GetProperty("nps").GetProperty("value").GetDouble(), 9);
    }

    [Theory]
    [InlineData("--segment", "Enterprise", 1, 40.0)]
    [InlineData("--owner", "Ana@Example.com", 1, 10.0)]
    [InlineData("--where", "region=north", 1, 10.0)]
    [InlineData("--account", "acme corp", 1, 40.0)]
    public async Task RunAsync_OfAChoice_CountsOnlyThat(string option, string value, int accounts, double target)
    {
        using var folder = await PortfolioFolder.StartAsync();
        var request = Json with { Targets = folder.Write("t.yaml", Targets), Names = ["nps"] };
        using var json = await JsonAsync(folder, option switch
        {
            "--segment" => request with { Segment = value },
            "--owner" => request with { Owner = value },
            "--where" => request with { Where = [value] },
            _ => request with { Account = value },
        });

        Assert.Equal(accounts, json.RootElement.GetProperty("accounts").GetInt32());
        var figure = Assert.Single(json.RootElement.GetProperty("figures").EnumerateObject());
        Assert.Equal(("nps", target), (figure.Name, figure.Value.GetProperty("target").GetProperty("at_least").GetDouble()));
        Assert.False(json.RootElement.TryGetProperty("topics", out _));
    }

    [Theory]
    [InlineData("2026-02-20", "2026-02-20", 1)]
    [InlineData("2026-02-20", "2026-02-21", 2)]
    [InlineData("2026-02-01", null, 4)]
    [InlineData("2026-02-23", null, 0)]
    public async Task RunAsync_BetweenDays_CountsThemWhole(string from, string? to, int answers)
    {
        using var folder = await PortfolioFolder.StartAsync();
        using var json = await JsonAsync(folder, Json with { Days = null, From = from, To = to, Names = ["nps"] });

        Assert.Equal(answers, json.RootElement.GetProperty("figures").GetProperty("nps").GetProperty("base").GetInt32());
    }

    [Fact]
    public async Task RunAsync_WithFirstAndSecond_CountsThatConversion()
    {
        using var folder = await PortfolioFolder.StartAsync();
        using var json = await JsonAsync(folder, Json with { Names = ["conversion"], First = "survey.nps", Second = "two" });

        Assert.Equal(0, json.RootElement.GetProperty("figures").GetProperty("conversion").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task RunAsync_AsText_ShowsActualAgainstTarget()
    {
        using var folder = await PortfolioFolder.StartAsync();
        Assert.Equal(ExitCode.Done, await RunAsync(folder, new KpiRequest { Days = 30, Targets = folder.Write("t.yaml", Targets) }));

        var text = folder.Output.ToString();
        Assert.Matches(@"nps +0 +≥ 10 +missed +of 4, promoters 50\.0 %", text);
        Assert.Matches(@"csat +no data", text);
        Assert.Matches(@"bug +3 +0 +recurring", text);
    }

    public static TheoryData<string, string> Wrong() => new()
    {
        { "name", "There is no key figure 'npz'. Known: nps, csat," },
        { "conversion", "conversion: say from what to what with --first and --second." },
        { "first", "--first and --second belong together" },
        { "second", "--second 'a:b': Write KIND" },
        { "segment", "--segment: no account has 'midsize' as its segment. There are: enterprise, smb." },
        { "where", "--where 'region': write it as ATTRIBUTE=VALUE" },
        { "both", "--account excludes --segment" },
        { "days", "--days 0 is out of range" },
        { "to", "--to needs --from" },
        { "from and days", "--days and --from exclude each other" },
        { "from", "--from '1 March': Expected a date" },
        { "order", "--to is before --from" },
        { "future", "--from '2027-01-01' is in the future" },
        { "targets", "bad.yaml:1: defaults: The key \"defaults\" is unknown. Did you mean \"default\"?" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task RunAsync_WhenTheQuestionIsWrong_SaysHowToRightIt(string what, string expected)
    {
        using var folder = await PortfolioFolder.StartAsync();
        var empty = folder.Write("none.yaml", "default: { }");
        var request = what switch
        {
            "name" => new KpiRequest { Names = ["npz"] },
            "conversion" => new KpiRequest { Names = ["conversion"], Targets = empty },
            "first" => new KpiRequest { First = "a" },
            "second" => new KpiRequest { First = "a", Second = "a:b" },
            "segment" => new KpiRequest { Segment = "midsize" },
            "where" => new KpiRequest { Where = ["region"] },
            "both" => new KpiRequest { Account = "acme-corp", Segment = "smb" },
            "days" => new KpiRequest { Days = 0 },
            "to" => new KpiRequest { To = "2026-01-01" },
            "from and days" => new KpiRequest { From = "2026-01-01", Days = 3 },
            "from" => new KpiRequest { From = "1 March" },
            "order" => new KpiRequest { From = "2026-01-02", To = "2026-01-01" },
            "future" => new KpiRequest { From = "2027-01-01" },
            _ => new KpiRequest { Targets = folder.Write("bad.yaml", "defaults: { }") },
        };

        Assert.Equal(ExitCode.BadInput, await RunAsync(folder, request));
        Assert.Contains(expected, folder.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", folder.Output.ToString());
    }

    [Theory]
    [InlineData("kpi --format xml")]
    [InlineData("kpi --days many")]
    [InlineData("explain acme")]
    [InlineData("history")]
    public void Parse_WhenUsageIsWrong_Fails(string line)
    {
        var root = new RootCommand { KpiCommand.Create(), ExplainCommand.Create(), HistoryCommand.Create() };

        Assert.NotEmpty(root.Parse(line).Errors);
    }

    private static async Task<JsonDocument> JsonAsync(PortfolioFolder folder, KpiRequest request)
    {
        Assert.Equal(ExitCode.Done, await RunAsync(folder, request));
        return JsonDocument.Parse(folder.Output.ToString());
    }

    private static Task<int> RunAsync(PortfolioFolder folder, KpiRequest request) =>
        new KpiRun(request, folder.Output, folder.Error).RunAsync(folder.Configuration, new StoppedClock(), CancellationToken.None);
}
