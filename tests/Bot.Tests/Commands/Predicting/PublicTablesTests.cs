using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Predicting;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Commands.Predicting;

/// <summary>Data that nobody here wrote: one where scores can predict, one where nothing can.</summary>
public class PublicTablesTests
{
    [FactNeeds("data/telco.csv")]
    public async Task Calibrate_WhenTelco_ReachesWhatLogisticRegressionCan()
    {
        using var folder = new PastFolder();
        var request = Example("telco", "data", "2020-01-01", 30);
        Assert.Equal(ExitCode.Done, await folder.CalibrateAsync("next.yaml", request: request));
        Assert.Equal(7043, folder.Json.GetProperty("n").GetInt32());
        Assert.Equal(1869, folder.Json.GetProperty("churned").GetInt32());
        Assert.InRange(folder.Json.GetProperty("auc_out_of_fold").GetDouble(), 0.84, 0.86);
        Assert.Equal(ExitCode.Done, await folder.BacktestAsync(request with { Scorecards = folder.File("next.yaml") }));
        Assert.InRange(folder.Json.GetProperty("auc").GetDouble(), 0.84, 0.86);
    }

    [TheoryNeeds("data/ravenstack")]
    [InlineData("2024-04-01", 90)]
    [InlineData("2024-07-01", 60)]
    [InlineData("2024-01-01,2024-04-01,2024-07-01,2024-10-01", 90)]
    public async Task Calibrate_WhenRavenstack_SaysThatThereIsNoUsableSignal(string at, int horizon)
    {
        using var folder = new PastFolder();
        var request = Example("ravenstack", "data/ravenstack", at, horizon) with { Format = PredictFormats.Table };
        await folder.BacktestAsync(request);
        Assert.Contains("No usable signal", folder.Output, StringComparison.Ordinal);
        await folder.CalibrateAsync(request: request);
        Assert.Contains("Calibrated", folder.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("It predicts", folder.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("do better on accounts", folder.Output, StringComparison.Ordinal);
    }

    private static PredictRequest Example(string name, string folder, string at, int horizon) => new(
        Path.Combine(Needs.Repository, "bot", "Scorecards.Examples", $"{name}.yaml"),
        new BookSource(
            null, null, Path.Combine(Needs.Repository, "bot", "Mappings", $"{name}.yaml"), Path.Combine(Needs.SharedFolder!, folder)),
        at, horizon, PredictFormats.Json, null);
}
