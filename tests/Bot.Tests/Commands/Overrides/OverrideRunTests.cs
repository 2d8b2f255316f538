using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Histories;
using HealthScore.Bot.Commands.Overrides;
using HealthScore.Bot.Configuration;

namespace HealthScore.Bot.Tests.Commands.Overrides;

/// <summary>Overrides from the terminal; it is noon, 1 March 2026, and Ana owns Acme Corp.</summary>
public class OverrideRunTests
{
    private static readonly OverrideRequest Wanted = new("Acme Corp", 90, null, "They renew in May", "2026-03-20", "ana@example.com");

    [Fact]
    public async Task SetAsync_PutsItInForceAndListsIt()
    {
        using var folder = await PortfolioFolder.StartAsync();
        Assert.Equal(ExitCode.Done, await SetAsync(folder, Wanted));
        Assert.Contains(
            "Acme Corp (acme-corp): score 90 by ana@example.com, 2026-03-01 12:00Z to 2026-03-21 00:00Z, in force: They renew in May",
            folder.Output.ToString(), StringComparison.Ordinal);

        var listed = Assert.Single(await ListAsync(folder));
        Assert.Equal(("acme-corp", 90, "in_force", "2026-03-21T00:00:00.0000000Z"), (
            listed.GetProperty("account_id").GetString(), listed.GetProperty("score").GetInt32(),
            listed.GetProperty("state").GetString(), listed.GetProperty("until").GetString()));
    }

    [Fact]
    public async Task SetAsync_ABand_IsKeptAsABand()
    {
        using var folder = await PortfolioFolder.StartAsync();
        Assert.Equal(ExitCode.Done, await SetAsync(folder, Wanted with { Score = null, Band = "RED" }));
        var listed = Assert.Single(await ListAsync(folder));
        Assert.Equal(("red", JsonValueKind.Null), (listed.GetProperty("band").GetString(), listed.GetProperty("score").ValueKind));
    }

    [Theory]
    [InlineData(null, null, "why", "2026-03-20", "Give either --score")]
    [InlineData(50, "red", "why", "2026-03-20", "Give either --score")]
    [InlineData(101, null, "why", "2026-03-20", "--score 101")]
    [InlineData(-1, null, "why", "2026-03-20", "--score -1")]
    [InlineData(null, "grey", "why", "2026-03-20", "--band 'grey'")]
    [InlineData(50, null, null, "2026-03-20", "--reason is missing")]
    [InlineData(50, null, "  ", "2026-03-20", "--reason is missing")]
    [InlineData(50, null, "why", null, "--until is missing")]
    [InlineData(50, null, "why", "soon", "--until 'soon'")]
    [InlineData(50, null, "why", "2026-02-28", "is over")]
    [InlineData(50, null, "why", "2026-03-01T12:00:00Z", "is over")]
    [InlineData(50, null, "why", "2026-05-31", "is too far away. Give a day up to 2026-05-30 (90 days, setting Overrides:MostDays).")]
    [InlineData(50, null, "why", "9999-12-31", "is too far away")]
    public async Task SetAsync_WhenSomethingIsWrong_SaysWhatAndChangesNothing(int? score, string? band, string? reason, string? until, string words)
    {
        using var folder = await PortfolioFolder.StartAsync();
        Assert.Equal(ExitCode.BadInput, await SetAsync(folder, new OverrideRequest("acme-corp", score, band, reason, until, null)));
        Assert.Contains(words, folder.Error.ToString(), StringComparison.Ordinal);
        folder.Clear();
        Assert.Empty(await ListAsync(folder, all: true));
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-05-30")]
    [InlineData("2026-03-01T12:00:01Z")]
    public async Task SetAsync_AtTheEdges_IsTaken(string until)
    {
        using var folder = await PortfolioFolder.StartAsync();
        Assert.Equal(ExitCode.Done, await SetAsync(folder, Wanted with { Until = until }));
    }

    [Theory]
    [InlineData("ana@example.com", true)]
    [InlineData("ANA@example.com", true)]
    [InlineData("mia@example.com", true)]
    [InlineData("top@example.com", true)]
    [InlineData("root@example.com", true)]
    [InlineData("ben@example.com", false)]
    [InlineData("stranger@example.com", true)]
    public async Task SetAndClear_ByKnownPeople_NeedTheRightTo(string by, bool may)
    {
        using var folder = await PortfolioFolder.StartAsync();
        await PeopleAsync(folder);
        folder.Clear();
        Assert.Equal(may ? ExitCode.Done : ExitCode.BadInput, await SetAsync(folder, Wanted with { By = by }));
        Assert.Equal(may, folder.Error.ToString().Length == 0);
        if (!may) Assert.Contains("only the owner of acme-corp", folder.Error.ToString(), StringComparison.Ordinal);
        await SetAsync(folder, Wanted);
        Assert.Equal(may ? ExitCode.Done : ExitCode.BadInput, await Run(folder).ClearAsync("acme-corp", by, CancellationToken.None));
    }

    [Fact]
    public async Task ClearAsync_EndsItAndKeepsItInTheList()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await SetAsync(folder, Wanted);
        Assert.Equal(ExitCode.Done, await Run(folder).ClearAsync("acme-corp", "mia@example.com", CancellationToken.None));
        folder.Clear();
        Assert.Empty(await ListAsync(folder));
        folder.Clear();
        var listed = Assert.Single(await ListAsync(folder, all: true));
        Assert.Equal(("ended", "mia@example.com"), (listed.GetProperty("state").GetString(), listed.GetProperty("ended_by").GetString()));
        folder.Clear();
        Assert.Equal(ExitCode.Done, await Run(folder).ClearAsync("acme-corp", null, CancellationToken.None));
        Assert.Contains("has no override in force; nothing was changed", folder.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_OfOneAccount_LeavesOthersOut()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await SetAsync(folder, Wanted);
        folder.Clear();
        Assert.Equal(ExitCode.Done, await Run(folder).ListAsync("acme-labs", all: true, json: false, CancellationToken.None));
        Assert.Contains("There are none.", folder.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_WhenAnEndIsByHand_ShowsItAsItsOwnPart()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await SetAsync(folder, Wanted);
        folder.Clear();
        var explain = new ExplainRun(new ExplainRequest("acme-corp", "2026-02-25", null, ExplainRequest.Json), folder.Output, folder.Error);
        Assert.Equal(ExitCode.Done, await explain.RunAsync(folder.Configuration, new StoppedClock(), CancellationToken.None));
        using var json = JsonDocument.Parse(folder.Output.ToString());
        var to = json.RootElement.GetProperty("to");
        Assert.Equal((90, 60, true), (to.GetProperty("score").GetInt32(), to.GetProperty("computed_score").GetInt32(), to.GetProperty("by_hand").GetBoolean()));
        Assert.Equal(30, json.RootElement.GetProperty("overrides").GetDouble(), 9);
    }

    [Theory]
    [InlineData(HistoryRequest.Text, "by hand 90 green")]
    [InlineData(HistoryRequest.Csv, "false,90,green")]
    [InlineData(HistoryRequest.Json, "\"override_score\": 90")]
    public async Task History_OfADayByHand_ShowsBoth(string format, string words)
    {
        using var folder = await PortfolioFolder.StartAsync();
        await SetAsync(folder, Wanted);
        folder.Clear();
        var history = new HistoryRun(new HistoryRequest("acme-corp", 2, false, format), folder.Output, folder.Error);
        await history.RunAsync(folder.Configuration, new StoppedClock(), CancellationToken.None);
        Assert.Contains(words, folder.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("60", folder.Output.ToString(), StringComparison.Ordinal);
    }

    // Ana owns Acme Corp; Mia leads Ana, Top leads Mia; Ben is a colleague.
    private static async Task PeopleAsync(PortfolioFolder folder)
    {
        var file = folder.Write(
            "people.csv",
            "user_id,name,role,manager\nana@example.com,Ana,csm,mia@example.com\nben@example.com,Ben,csm,mia@example.com\n"
            + "mia@example.com,Mia,manager,top@example.com\ntop@example.com,Top,manager,\nroot@example.com,Root,admin,\n");
        Assert.Equal(ExitCode.Done, await ImportRun.RunAsync(
            new ImportRequest(null, null, file, null, null, null, new StoreOptions { Path = folder.File("store.db") }), folder.Output, folder.Error, CancellationToken.None));
    }

    private static OverrideRun Run(PortfolioFolder folder) => new(folder.Configuration, new StoppedClock(), folder.Output, folder.Error);

    private static Task<int> SetAsync(PortfolioFolder folder, OverrideRequest request) => Run(folder).SetAsync(request, CancellationToken.None);

    private static async Task<JsonElement[]> ListAsync(PortfolioFolder folder, bool all = false)
    {
        folder.Clear();
        Assert.Equal(ExitCode.Done, await Run(folder).ListAsync(null, all, json: true, CancellationToken.None));
        using var json = JsonDocument.Parse(folder.Output.ToString());
        return [.. json.RootElement.GetProperty("overrides").EnumerateArray().Select(one => one.Clone())];
    }
}
