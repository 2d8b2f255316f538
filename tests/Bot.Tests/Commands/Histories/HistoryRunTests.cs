using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Histories;

namespace HealthScore.Bot.Tests.Commands.Histories;

public class HistoryRunTests
{
    [Fact]
    public async Task RunAsync_AsCsv_WritesARowPerDay()
    {
        using var folder = await PortfolioFolder.StartAsync();
        Assert.Equal(ExitCode.Done, await RunAsync(folder, 3, format: HistoryRequest.Csv));

        Assert.Equal(
            "day,raw,score,band,coverage,scorecard,version,recorded,override_score,override_band\n2026-02-27,60,60,yellow,0.5,pair,1,false,,\n2026-02-28,60,60,yellow,0.5,pair,1,false,,\n2026-03-01,60,60,yellow,0.5,pair,1,false,,\n",
            folder.Output.ToString());
    }

    [Fact]
    public async Task RunAsync_AsJson_TellsDaysAndMovement()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder, 20, format: HistoryRequest.Json);

        using var json = JsonDocument.Parse(folder.Output.ToString());
        var days = json.RootElement.GetProperty("days").EnumerateArray().ToArray();
        Assert.Equal(("2026-02-10", 80), (days[0].GetProperty("day").GetString(), days[0].GetProperty("raw").GetDouble()));
        Assert.Equal(1, days[^1].GetProperty("metrics").GetProperty("one").GetProperty("share").GetDouble());
        Assert.Equal(0, json.RootElement.GetProperty("delta_7").GetInt32());
        Assert.False(json.RootElement.GetProperty("as_known").GetBoolean());
    }

    [Fact]
    public async Task RunAsync_AsText_IsReadable()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder, 2);

        Assert.Contains("  2026-02-28     60   60.00  yellow       50 %  pair v1", folder.Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Trend: ", folder.Output.ToString(), StringComparison.Ordinal);
    }

    // All of it arrived today, so nothing was known before.
    [Fact]
    public async Task RunAsync_AsKnown_LeavesOutWhatCameLater()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder, 30, asKnown: true, format: HistoryRequest.Csv);

        Assert.Equal(2, folder.Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\n2026-03-01,", folder.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenTheScorecardChanged_ShowsWhatWasKept()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder, 2);
        folder.Clear();
        folder.ChangeCard();

        await RunAsync(folder, 2, format: HistoryRequest.Csv);

        Assert.EndsWith("2026-02-28,60,60,yellow,0.5,pair,1,true,,\n2026-03-01,30,30,red,0.5,pair,2,false,,\n", folder.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme-corp", 0, "--days 0 is out of range")]
    [InlineData("acme-corp", 3661, "give 1 to 3660")]
    [InlineData("acme", 3, "may be any of these")]
    public async Task RunAsync_WhenTheQuestionIsWrong_SaysHowToRightIt(string account, int days, string expected)
    {
        using var folder = await PortfolioFolder.StartAsync();

        Assert.Equal(ExitCode.BadInput, await RunAsync(folder, days, account));
        Assert.Contains(expected, folder.Error.ToString(), StringComparison.Ordinal);
    }

    private static Task<int> RunAsync(
        PortfolioFolder folder, int days, string account = "acme-corp", bool asKnown = false, string format = HistoryRequest.Text) =>
        new HistoryRun(new HistoryRequest(account, days, asKnown, format), folder.Output, folder.Error)
            .RunAsync(folder.Configuration, new StoppedClock(), CancellationToken.None);
}
