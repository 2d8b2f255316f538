using System.Globalization;
using HealthScore.Bot.Commands;

namespace HealthScore.Bot.Tests.Commands.Predicting;

/// <summary>From a shop's table of sales, without any word of who left, to a verdict and better weights.</summary>
public class SalesTests
{
    [Fact]
    public async Task Backtest_OnSales_FindsWhatIsThere()
    {
        using var sales = new SalesFolder();
        Assert.Equal(ExitCode.DoneWithRemarks, await sales.Said.BacktestAsync(sales.Request()));
        Assert.Contains("rows were rejected", sales.Said.Error, StringComparison.Ordinal);
        Assert.Contains("Customer ID \"\"", sales.Said.Error, StringComparison.Ordinal);
        var json = sales.Said.Json;
        Assert.InRange(json.GetProperty("n").GetInt32(), 1500, 2700);
        Assert.InRange(json.GetProperty("churned").GetInt32(), 150, 600);
        Assert.InRange(json.GetProperty("auc").GetDouble(), 0.6, 0.95);
        Assert.True(json.GetProperty("lift_top_decile").GetDouble() > 1.2);
        Assert.Equal(3, json.GetProperty("per_date").GetArrayLength());
        Assert.Contains("derived", json.GetProperty("notes")[0].GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibrate_OnSales_DoesBetterOnAccountsLeftOut()
    {
        using var sales = new SalesFolder();
        await sales.Said.CalibrateAsync(request: sales.Request());
        var json = sales.Said.Json;
        var (before, after) = (json.GetProperty("auc_before").GetDouble(), json.GetProperty("auc_out_of_fold").GetDouble());
        Assert.True(after > before + 0.05, $"{before} before, {after} after");
        var weights = json.GetProperty("weights");
        Assert.True(weights.GetProperty("weather").GetDouble() < 10, weights.ToString());
        Assert.True(weights.GetProperty("recency").GetDouble() + weights.GetProperty("frequency").GetDouble() > 50, weights.ToString());
    }

    // Each customer gets, the day after each date, a row that gives away whether they stay; none may count.
    [Fact]
    public async Task Backtest_WhenTheFutureIsPlanted_DoesNotUseIt()
    {
        using var sales = new SalesFolder();
        await sales.Said.BacktestAsync(sales.Request("2011-09-01"));
        var honest = sales.Said.Json.GetProperty("auc").GetDouble();
        sales.Append(string.Concat(Enumerable.Range(0, 900).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"x{i},{12000 + i}.0,01/09/2011 00:01,-1,1,{(i % 2 == 0 ? 100 : 0)}\n"))));
        await sales.Said.BacktestAsync(sales.Request("2011-09-01"));
        Assert.Equal(honest, sales.Said.Json.GetProperty("auc").GetDouble());
    }

    [Fact]
    public async Task Backtest_WhenTheHorizonIsShort_WarnsThatSilencePredicts()
    {
        using var sales = new SalesFolder();
        await sales.Said.BacktestAsync(sales.Request(horizon: 30));
        Assert.Contains("silent for 60 days", sales.Said.Json.GetProperty("notes")[1].GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backtest_WithChurnAfter_WorksOnPlainFilesWithoutAnyLoss()
    {
        using var folder = new PastFolder();
        folder.Write("accounts.csv", string.Join('\n', folder.Read("accounts.csv").Split('\n').Select(line => string.Join(',', line.Split(',').Take(2)))));
        var request = folder.Request() with { ChurnAfter = 20, ChurnKinds = "use" };
        Assert.Equal(ExitCode.Done, await folder.BacktestAsync(request));
        // Everybody was last seen on 20 February, and next on 20 April.
        Assert.Equal((120, 120), (folder.Json.GetProperty("n").GetInt32(), folder.Json.GetProperty("churned").GetInt32()));
    }

    [Theory]
    [InlineData(0, null, "--churn-after 0")]
    [InlineData(4000, null, "--churn-after 4000")]
    [InlineData(null, "use", "--churn-kind needs --churn-after")]
    public async Task Backtest_WhenChurnAfterDoesNotWork_SaysWhy(int? days, string? kinds, string words)
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.BadInput, await folder.BacktestAsync(folder.Request() with { ChurnAfter = days, ChurnKinds = kinds }));
        Assert.Contains(words, folder.Error, StringComparison.Ordinal);
    }
}
