using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Histories;

namespace HealthScore.Bot.Tests.Commands.Histories;

public class ExplainRunTests
{
    // R 60 → 60: "one" fell from 80 to 60, "two" (40) went silent; the silence gives back what the fall took.
    [Fact]
    public async Task RunAsync_AsJson_TellsPartsThatSum()
    {
        using var folder = await PortfolioFolder.StartAsync();
        Assert.Equal(ExitCode.Done, await RunAsync(folder, "acme-corp", "2026-01-15", "2026-02-25", ExplainRequest.Json));

        using var json = JsonDocument.Parse(folder.Output.ToString());
        var root = json.RootElement;
        Assert.Equal(("acme-corp", "Acme Corp"), (root.GetProperty("account_id").GetString(), root.GetProperty("name").GetString()));
        Assert.Equal((60, 60, 0), (Raw(root, "from"), Raw(root, "to"), Number(root, "raw_change")));
        Assert.Equal((-15, 15, 0), (Number(root, "customer"), Number(root, "from_data"), Number(root, "from_scorecard")));
        var metrics = root.GetProperty("metrics").EnumerateArray().ToArray();
        Assert.Equal(0, metrics.Sum(metric => Number(metric, "part")), 9);
        Assert.Equal("went_missing", metrics[1].GetProperty("data").GetString());
        Assert.Equal("2026-01-15T23:59:59.9999999+00:00", root.GetProperty("from").GetProperty("as_of").GetString());
    }

    [Fact]
    public async Task RunAsync_AsText_TellsThePartsInWords()
    {
        using var folder = await PortfolioFolder.StartAsync();
        Assert.Equal(ExitCode.Done, await RunAsync(folder, "Acme Corp", "2026-01-15", null));

        var text = folder.Output.ToString();
        Assert.Contains("What the customer did", text, StringComparison.Ordinal);
        Assert.Contains("one  80 → 60", text, StringComparison.Ordinal);
        Assert.Contains("two  data went missing", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change of scorecard", text, StringComparison.Ordinal);
    }

    // The days were kept under version 1; all that version 2 halves is the scorecard's doing.
    [Fact]
    public async Task RunAsync_WhenTheScorecardChanged_NamesItAsAPartOfItsOwn()
    {
        using var folder = await PortfolioFolder.StartAsync();
        var history = new HistoryRun(new HistoryRequest("acme-corp", 90, false, HistoryRequest.Text), folder.Output, folder.Error);
        await history.RunAsync(folder.Configuration, new StoppedClock(), CancellationToken.None);
        folder.Clear();
        folder.ChangeCard();

        Assert.Equal(ExitCode.Done, await RunAsync(folder, "acme-corp", "2026-02-25", "2026-03-01"));

        var text = folder.Output.ToString();
        Assert.Contains("Change of scorecard, pair v1 → pair v2", text, StringComparison.Ordinal);
        Assert.Matches(@"What the customer did +0\.00", text);
        Assert.Matches(@"pair v1 → pair v2 +−30\.00", text);
    }

    [Fact]
    public async Task RunAsync_WhenAnEndHasNoScore_SaysWhatCame()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder, "acme-corp", "2026-01-01", "2026-01-15");

        Assert.Contains("One end has no raw score", folder.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("one  data appeared", folder.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody at all", "2026-01-15", null, "No account is called 'nobody at all'")]
    [InlineData("acme", "2026-01-15", null, "acme-labs  Acme Labs")]
    [InlineData("acme-corp", "yesterday", null, "--from 'yesterday': Expected a date as YYYY-MM-DD")]
    [InlineData("acme-corp", "2026-01-15", "soon", "--to 'soon': Expected")]
    [InlineData("acme-corp", "2026-03-02", null, "--from '2026-03-02' is in the future")]
    [InlineData("acme-corp", "2026-01-15", "2026-03-01T12:00:01Z", "is in the future")]
    [InlineData("acme-corp", "2026-01-15", "2026-01-15", "--from is not before --to")]
    public async Task RunAsync_WhenTheQuestionIsWrong_SaysHowToRightIt(string account, string from, string? to, string expected)
    {
        using var folder = await PortfolioFolder.StartAsync();

        Assert.Equal(ExitCode.BadInput, await RunAsync(folder, account, from, to));

        Assert.Contains(expected, folder.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", folder.Output.ToString());
    }

    [Theory]
    [InlineData("ACME CORP")]
    [InlineData("acme corp")]
    [InlineData("acme lab")]
    [InlineData("acme-labs")]
    public async Task RunAsync_FindsAccountsAsTheChatDoes(string account)
    {
        using var folder = await PortfolioFolder.StartAsync();

        Assert.Equal(ExitCode.Done, await RunAsync(folder, account, "2026-02-05", "2026-02-15"));
    }

    [Fact]
    public async Task RunAsync_WhenTheScorecardIsBroken_SaysSo()
    {
        using var folder = await PortfolioFolder.StartAsync();
        folder.WriteCard("id: x\n");

        Assert.Equal(ExitCode.BadInput, await RunAsync(folder, "acme-corp", "2026-01-15", null));
        Assert.Contains("card.yaml", folder.Error.ToString(), StringComparison.Ordinal);
    }

    private static Task<int> RunAsync(PortfolioFolder folder, string account, string from, string? to, string format = ExplainRequest.Text) =>
        new ExplainRun(new ExplainRequest(account, from, to, format), folder.Output, folder.Error)
            .RunAsync(folder.Configuration, new StoppedClock(), CancellationToken.None);

    private static double Raw(JsonElement root, string end) => Number(root.GetProperty(end), "raw");

    private static double Number(JsonElement element, string name) => Math.Round(element.GetProperty(name).GetDouble(), 9);
}
