using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Predicting;

namespace HealthScore.Bot.Tests.Commands.Predicting;

public class BacktestRunTests
{
    [Fact]
    public async Task RunAsync_WhenJson_HasTheFieldsForScripts()
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.Done, await folder.BacktestAsync());
        Assert.Equal("", folder.Error);
        var json = folder.Json;
        Assert.Equal(120, json.GetProperty("n").GetInt32());
        Assert.Equal(30, json.GetProperty("churned").GetInt32());
        Assert.InRange(json.GetProperty("auc").GetDouble(), 0.55, 0.95);
        Assert.Equal(2, json.GetProperty("auc_interval").GetArrayLength());
        Assert.True(json.GetProperty("lift_top_decile").GetDouble() > 1);
        Assert.Equal(31, json.GetProperty("horizon_days").GetInt32());
        var bands = json.GetProperty("bands").EnumerateObject().ToArray();
        Assert.Equal(["green", "yellow", "red", "unknown"], bands.Select(band => band.Name));
        Assert.Equal(120, bands.Sum(band => band.Value.GetProperty("n").GetInt32()));
        Assert.Equal(30, bands.Sum(band => band.Value.GetProperty("churned").GetInt32()));
        Assert.Equal(JsonValueKind.Null, bands[3].Value.GetProperty("rate").ValueKind);
        Assert.InRange(json.GetProperty("red").GetProperty("recall").GetDouble(), 0.3, 1);
    }

    [Fact]
    public async Task RunAsync_WhenSeveralDates_HasEachAndAll()
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.Done, await folder.BacktestAsync(folder.Request(at: "2025-03-10, 2025-03-01", horizon: 20)));
        var dates = folder.Json.GetProperty("per_date").EnumerateArray().ToArray();
        Assert.Equal(["2025-03-01", "2025-03-10"], dates.Select(date => date.GetProperty("at").GetString()));
        Assert.Equal(folder.Json.GetProperty("n").GetInt32(), dates.Sum(date => date.GetProperty("n").GetInt32()));
        Assert.True(dates[1].GetProperty("n").GetInt32() < 120);
    }

    [Fact]
    public async Task RunAsync_WhenNobodyChurns_HasNullsAndNoError()
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.Done, await folder.BacktestAsync(folder.Request(at: "2024-06-01")));
        Assert.Equal(0, folder.Json.GetProperty("churned").GetInt32());
        foreach (var name in (string[])["auc", "auc_interval", "lift_top_decile"])
            Assert.Equal(JsonValueKind.Null, folder.Json.GetProperty(name).ValueKind);
        Assert.Equal("too_few", folder.Json.GetProperty("signal").GetString());
    }

    [Fact]
    public async Task RunAsync_WhenTheFutureIsPlanted_GivesTheSame()
    {
        using var folder = new PastFolder();
        await folder.BacktestAsync();
        var honest = folder.Output;
        var planted = string.Concat(Enumerable.Range(0, 120).Select(i => $"A{i},use,2025-03-01T00:00:01Z,{(i % 4 == 0 ? 0 : 100)}\n"));
        folder.Write("signals.csv", folder.Read("signals.csv") + planted);
        await folder.BacktestAsync();
        Assert.Equal(honest, folder.Output);
    }

    [Fact]
    public async Task RunAsync_WhenTable_TellsPeople()
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.Done, await folder.BacktestAsync(folder.Request(format: PredictFormats.Table)));
        Assert.Contains("120 cases: accounts active at 2025-03-01; 30 of them churned within 31 days.", folder.Output, StringComparison.Ordinal);
        Assert.Contains("Lift, riskiest 10%", folder.Output, StringComparison.Ordinal);
        Assert.Contains("of churned cases were red", folder.Output, StringComparison.Ordinal);
        Assert.Contains("█", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenScoresAreChance_SaysSoInPlainWords()
    {
        using var folder = new PastFolder();
        folder.Write("card.yaml", PastFolder.Card.Replace("kind: use", "kind: weather", StringComparison.Ordinal));
        await folder.BacktestAsync(folder.Request(format: PredictFormats.Table));
        Assert.Contains("No usable signal: the score does not tell who will leave.", folder.Output, StringComparison.Ordinal);
        Assert.Contains("includes 0.5", folder.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-03-21", 31, "--at 2025-03-21 with --horizon 31 needs data up to 2025-04-21", "2025-04-20")]
    [InlineData("2025-03-01,2026-01-01", 31, "--at 2026-01-01", "Take --at 2025-03-20")]
    [InlineData("soon", 31, "--at \"soon\"", "2026-03-01")]
    [InlineData(" , ", 31, "--at is empty", "such as")]
    [InlineData("2025-03-01", 0, "--horizon 0", "1 to 3660")]
    public async Task RunAsync_WhenDatesDoNotWork_SaysWhyAndWhatWould(string at, int horizon, string why, string fix)
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.BadInput, await folder.BacktestAsync(folder.Request(at, horizon)));
        Assert.Contains(why, folder.Error, StringComparison.Ordinal);
        Assert.Contains(fix, folder.Error, StringComparison.Ordinal);
        Assert.Equal("", folder.Output);
    }

    [Fact]
    public async Task RunAsync_WhenTheOutcomeEndsWithTheData_Works()
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.Done, await folder.BacktestAsync(folder.Request("2025-03-20", 31)));
    }

    [Theory]
    [InlineData("accounts.csv", "name\nA1\n", "\"account_id\" is missing")]
    [InlineData("card.yaml", "id: x\nidd: y", "idd")]
    public async Task RunAsync_WhenAFileIsDamaged_NamesIt(string file, string text, string message)
    {
        using var folder = new PastFolder();
        folder.Write(file, text);
        Assert.Equal(ExitCode.BadInput, await folder.BacktestAsync());
        Assert.Contains(file, folder.Error, StringComparison.Ordinal);
        Assert.Contains(message, folder.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenRowsAreRejected_ReportsThemAndGoesOn()
    {
        using var folder = new PastFolder();
        folder.Write("signals.csv", folder.Read("signals.csv") + "A1,use,2025-02-21,many\nNobody,use,2025-02-21,1\n");
        Assert.Equal(ExitCode.DoneWithRemarks, await folder.BacktestAsync());
        Assert.Contains("1 row was rejected", folder.Error, StringComparison.Ordinal);
        Assert.Contains("1 signals are about accounts", folder.Error, StringComparison.Ordinal);
        Assert.Equal(120, folder.Json.GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task RunAsync_WhenAttributesAreRead_WarnsOfThem()
    {
        using var folder = new PastFolder();
        folder.Write("card.yaml", PastFolder.Card + "\napplies_to: { segment: [smb] }\n");
        await folder.BacktestAsync();
        Assert.Contains("(segment)", folder.Json.GetProperty("notes")[0].GetString()!, StringComparison.Ordinal);
        Assert.Equal(0, folder.Json.GetProperty("scored").GetInt32());
    }

    [Fact]
    public async Task RunAsync_WhenFilesHaveNoDates_Refuses()
    {
        using var folder = new PastFolder();
        folder.Write("accounts.csv", "account_id,name\nA1,One\n");
        folder.Write("signals.csv", "account_id,kind,at,value\n");
        Assert.Equal(ExitCode.BadInput, await folder.BacktestAsync());
        Assert.Contains("no date at all", folder.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenAPictureIsAskedFor_DrawsIt()
    {
        using var folder = new PastFolder();
        await folder.BacktestAsync(folder.Request(picture: "bands.svg"));
        Assert.StartsWith("<svg ", folder.Read("bands.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenThePictureCannotBeWritten_SaysSo()
    {
        using var folder = new PastFolder();
        Assert.Equal(ExitCode.BadInput, await folder.BacktestAsync(folder.Request(picture: "nowhere/bands.svg")));
        Assert.Contains("--picture", folder.Error, StringComparison.Ordinal);
    }
}
