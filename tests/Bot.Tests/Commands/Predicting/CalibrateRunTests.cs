using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Predicting;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Bot.Tests.Commands.Predicting;

public class CalibrateRunTests
{
    [Fact]
    public async Task RunAsync_WhenJson_HasTheFieldsForScripts()
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.Done, await folder.CalibrateAsync());
        var json = folder.Json;
        Assert.Equal(120, json.GetProperty("n").GetInt32());
        var before = json.GetProperty("auc_before").GetDouble();
        Assert.Equal(json.GetProperty("auc").GetDouble(), before);
        Assert.True(json.GetProperty("auc_out_of_fold").GetDouble() > before);
        Assert.Equal(["active", "weather"], json.GetProperty("weights").EnumerateObject().Select(weight => weight.Name));
        Assert.True(json.GetProperty("weights").GetProperty("active").GetDouble() > 60);
        Assert.Equal(25, json.GetProperty("weights_before").GetProperty("active").GetDouble());
        Assert.Equal(5, json.GetProperty("folds").GetArrayLength());
        Assert.Equal("simple", json.GetProperty("scorecard").GetString());
        Assert.Equal("usable", json.GetProperty("signal").GetString());
    }

    [Fact]
    public async Task RunAsync_WhenOutIsNamed_ProposesAScorecardThatLoads()
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.Done, await folder.CalibrateAsync("next.yaml"));
        var load = ScorecardSet.Load(folder.File("next.yaml"));
        Assert.Empty(load.Problems);
        Assert.Equal(2, load.Set!.Scorecards[0].Version);
        var text = folder.Read("next.yaml");
        Assert.StartsWith("# PROPOSED by calibrate from card.yaml, version 1.", text, StringComparison.Ordinal);
        Assert.Contains("# Data: accounts.csv and signals.csv; 120 cases at 2025-03-01; 30 churned within 31 days.", text, StringComparison.Ordinal);
        Assert.Contains("# Before: AUC 0.", text, StringComparison.Ordinal);
        Assert.Equal(PastFolder.Card, folder.Read("card.yaml"));
    }

    [Fact]
    public async Task RunAsync_WhenTheProposalIsTried_ScoresBetter()
    {
        using var folder = new PastFolder();
        await folder.CalibrateAsync("next.yaml");
        var before = folder.Json.GetProperty("auc_before").GetDouble();
        await folder.BacktestAsync(folder.Request() with { Scorecards = folder.File("next.yaml") });
        Assert.True(folder.Json.GetProperty("auc").GetDouble() > before);
    }

    [Fact]
    public async Task RunAsync_WhenOutIsThere_DoesNotTouchIt()
    {
        using var folder = new PastFolder();
        folder.Write("next.yaml", "mine");
        Assert.Equal(ExitCode.BadInput, await folder.CalibrateAsync("next.yaml"));
        Assert.Contains("--out", folder.Error, StringComparison.Ordinal);
        Assert.Contains("will not be overwritten", folder.Error, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("next.yaml"));
    }

    [Fact]
    public async Task RunAsync_WhenOutHasNoFolder_SaysSo()
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.BadInput, await folder.CalibrateAsync("nowhere/next.yaml"));
        Assert.Contains("no such folder", folder.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(21)]
    public async Task RunAsync_WhenFoldsAreOut_SaysWhatIsExpected(int folds)
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.BadInput, await folder.CalibrateAsync(folds: folds));
        Assert.Contains($"--folds {folds}: Expected a whole number from 2 to 20.", folder.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenNobodyChurns_ProposesNothingAndHasNulls()
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.DoneWithRemarks, await folder.CalibrateAsync("next.yaml", request: folder.Request(at: "2024-06-01")));
        Assert.Equal(JsonValueKind.Null, folder.Json.GetProperty("auc_out_of_fold").ValueKind);
        Assert.Empty(folder.Json.GetProperty("weights").EnumerateObject());
        Assert.False(File.Exists(folder.File("next.yaml")));
    }

    [Fact]
    public async Task RunAsync_WhenSeveralScorecards_WantsOneNamed()
    {
        using var folder = new PastFolder();
        Directory.CreateDirectory(folder.File("cards"));
        folder.Write("cards/a.yaml", PastFolder.Card);
        folder.Write("cards/b.yaml", PastFolder.Card.Replace("id: simple", "id: special", StringComparison.Ordinal) + "\napplies_to: { segment: [smb] }\n");
        var request = folder.Request() with { Scorecards = folder.File("cards") };
        Assert.Equal(ExitCode.BadInput, await folder.CalibrateAsync(request: request));
        Assert.Contains("add --scorecard with one of simple, special", folder.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, await folder.CalibrateAsync(scorecard: "other", request: request));
        Assert.Equal(ExitCode.Done, await folder.CalibrateAsync("next.yaml", scorecard: "simple", request: request));
        Assert.Contains("from a.yaml", folder.Read("next.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenTable_TellsPeople()
    {
        using var folder = new PastFolder();
        await folder.CalibrateAsync("next.yaml", request: folder.Request(format: PredictFormats.Table));
        Assert.Contains("AUC before", folder.Output, StringComparison.Ordinal);
        Assert.Contains("on accounts left out of fitting, 5 folds, seed 1", folder.Output, StringComparison.Ordinal);
        Assert.Contains("It is not in force.", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenTheSeedIsTheSame_WritesTheSame()
    {
        using var folder = new PastFolder();
        await folder.CalibrateAsync("one.yaml", seed: 4);
        var output = folder.Output;
        await folder.CalibrateAsync("two.yaml", seed: 4);
        Assert.Equal(output, folder.Output);
        Assert.Equal(folder.Read("one.yaml"), folder.Read("two.yaml"));
    }
}
