using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Changes;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Tests.Commands.Changes;

public class ChangesRunTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly FeedScore Yellow = new()
    {
        AsOf = Noon, Scorecard = "pair", ScorecardVersion = 1, Raw = 60, Coverage = 0.5, ComputedScore = 60, ComputedBand = Band.Yellow,
    };

    [Fact]
    public async Task RunAsync_CatchesUpFirst_AndShowsEachChangeOnce()
    {
        using var folder = await PortfolioFolder.StartAsync();

        Assert.Equal(ExitCode.Done, await RunAsync(folder));
        var first = folder.Output.ToString();
        Assert.Equal(["acme-corp", "acme-labs"], first.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[2].Trim()));
        Assert.Contains("     1  2026-03-01 12:00Z  acme-corp         new            → 60 yellow", first, StringComparison.Ordinal);

        folder.Clear();
        await RunAsync(folder);
        Assert.Equal(first, folder.Output.ToString());
    }

    [Fact]
    public async Task RunAsync_WhenTheScorecardChanged_TellsSo()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder);
        folder.ChangeCard();
        folder.Clear();

        await RunAsync(folder, after: 2);

        Assert.Contains("     3  2026-03-01 12:00Z  acme-corp         60 yellow      → 30 red          scorecard, scorecard pair v1 → pair v2", folder.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhileAServerScoresByOtherScorecards_LeavesTheScoresAndSaysSo()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder);
        await folder.ServeAsync();
        folder.ChangeCard();
        folder.Clear();

        Assert.Equal(ExitCode.Done, await RunAsync(folder, after: 2));

        Assert.Equal("No change after 2.", folder.Output.ToString().TrimEnd());
        Assert.StartsWith("Note: these scores stand under the scorecards of a server that runs on this store", folder.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Restart the server", folder.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhileAServerScoresByTheSame_SaysNothing()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder);
        await folder.ServeAsync();

        await RunAsync(folder);

        Assert.Empty(folder.Error.ToString());
    }

    [Fact]
    public async Task RunAsync_WhenThereIsMore_SaysHowToGoOn()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder, limit: 1);
        Assert.EndsWith("1 more: changes --after 1", folder.Output.ToString().TrimEnd(), StringComparison.Ordinal);

        folder.Clear();
        await RunAsync(folder, after: 2);
        Assert.Equal("No change after 2.", folder.Output.ToString().TrimEnd());
    }

    [Theory]
    [InlineData(3, 1, "2 changes after 1")]
    [InlineData(1, 1, null)]
    [InlineData(1, 0, null)]
    public async Task RunAsync_AfterWhatIsNoLongerKept_SaysHowToGoOn(int removed, long after, string? missed)
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder);
        folder.ChangeCard();
        await RunAsync(folder);
        folder.Clear();
        folder.RemoveChanges(removed);

        var code = await RunAsync(folder, after, format: ChangesRequest.JsonLines);

        if (missed is null)
        {
            Assert.Equal((ExitCode.Done, 3), (code, folder.Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
            return;
        }

        Assert.Equal((ExitCode.BadInput, ""), (code, folder.Output.ToString()));
        Assert.Equal($"{missed} are no longer kept (Retention:FeedDays): go on with --after 3.", folder.Error.ToString().TrimEnd());
        folder.RemoveChanges(4);
        folder.Clear();
        Assert.Equal(ExitCode.BadInput, await RunAsync(folder, after));
        Assert.Equal("3 changes after 1 are no longer kept (Retention:FeedDays): go on with --after 4.", folder.Error.ToString().TrimEnd());
    }

    [Fact]
    public async Task RunAsync_AsJsonLines_IsAnObjectPerLine_AndNothingElse()
    {
        using var folder = await PortfolioFolder.StartAsync();
        await RunAsync(folder, limit: 1, format: ChangesRequest.JsonLines);

        var line = Assert.Single(folder.Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        using var json = JsonDocument.Parse(line);
        Assert.Equal((1, "acme-corp"), (json.RootElement.GetProperty("position").GetInt64(), json.RootElement.GetProperty("account_id").GetString()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("before").ValueKind);
        Assert.Equal((60, "yellow", 0.5), (json.RootElement.GetProperty("after").GetProperty("score").GetInt32(), json.RootElement.GetProperty("after").GetProperty("band").GetString(), json.RootElement.GetProperty("after").GetProperty("coverage").GetDouble()));
    }

    [Theory]
    [InlineData(-1, 1, "--after -1 is out of range")]
    [InlineData(0, 0, "--limit 0 is out of range")]
    [InlineData(0, 1_000_001, "--limit 1000001 is out of range")]
    public async Task RunAsync_WhenANumberIsOutOfRange_NamesTheOption(long after, int limit, string message)
    {
        using var folder = await PortfolioFolder.StartAsync();

        Assert.Equal(ExitCode.BadInput, await RunAsync(folder, after, limit));

        Assert.StartsWith(message, folder.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_TellsRulesAndOverrides()
    {
        var byHand = new ShownOverride("o-1", 90, Band.Green, null);
        var came = new FeedEntry(7, new("a"), ScoreCauses.Signal | ScoreCauses.Override, Yellow, Yellow with { Rules = ["unpaid"], Override = byHand });
        var went = new FeedEntry(8, new("a"), ScoreCauses.Time, came.After, Yellow with { ComputedScore = null, ComputedBand = Band.Unknown });

        Assert.EndsWith("60 yellow      → 90 green        signal+override, rule unpaid fires, by hand", ChangeText.Write(came), StringComparison.Ordinal);
        Assert.EndsWith("90 green       → unknown         time, rule unpaid ended, no longer by hand", ChangeText.Write(went), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_WithAnOverride_TellsTheComputedScoreBeside()
    {
        var entry = new FeedEntry(7, new("a\u0007"), ScoreCauses.Override, Yellow, Yellow with { Override = new ShownOverride("o-1", 90, Band.Green, null) });

        using var json = JsonDocument.Parse(ChangeJson.Write(entry));
        var after = json.RootElement.GetProperty("after");

        Assert.Equal(("o-1", 90, 60), (after.GetProperty("override").GetProperty("id").GetString(), after.GetProperty("score").GetInt32(), after.GetProperty("computed").GetProperty("score").GetInt32()));
        Assert.False(json.RootElement.GetProperty("before").TryGetProperty("override", out _));
    }

    private static Task<int> RunAsync(PortfolioFolder folder, long after = 0, int limit = 100, string format = ChangesRequest.Text) =>
        new ChangesRun(new ChangesRequest(after, limit, format), folder.Output, folder.Error)
            .RunAsync(folder.Configuration, new StoppedClock(), CancellationToken.None);
}
