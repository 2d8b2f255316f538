using System.Globalization;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Scorecards;
using HealthScore.Bot.Configuration;
using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Tests.Commands.Scorecards;

public class DiffRunTests
{
    [Fact]
    public async Task RunAsync_WhenJson_PartsSumToTheChange()
    {
        using var folder = Changed();
        Assert.Equal(ExitCode.Done, await DiffAsync(folder));
        var json = folder.Json;
        Assert.Equal(12, json.GetProperty("accounts").GetInt32());
        Assert.Equal(["version", "metrics/active/weight"], json.GetProperty("differences").EnumerateArray().Select(one => one.GetProperty("path").GetString()));
        Assert.Equal("metric active, weight: 1 → 3", json.GetProperty("differences")[1].GetProperty("words").GetString());
        var moved = json.GetProperty("moved").EnumerateArray().ToArray();
        Assert.Equal(json.GetProperty("changing").GetInt32(), moved.Length);
        Assert.InRange(moved.Length, 6, 12);
        foreach (var account in moved)
        {
            var metrics = account.GetProperty("metrics").EnumerateArray().ToArray();
            var raw = account.GetProperty("raw_change").GetDouble();
            Assert.Equal(raw, metrics.Sum(metric => metric.GetProperty("part").GetDouble()), 9);
            Assert.Equal(raw, metrics.Sum(metric => metric.GetProperty("weight").GetDouble()), 9);
            Assert.Equal(
                account.GetProperty("score_change").GetInt32(),
                raw + account.GetProperty("rules").GetDouble() + account.GetProperty("rounding").GetDouble(), 9);
        }

        var revenue = moved.Select(account => account.GetProperty("arr").GetDecimal()).ToArray();
        Assert.Equal(revenue.OrderDescending(), revenue);
    }

    [Fact]
    public async Task RunAsync_WhenJson_BandsAddUp()
    {
        using var folder = Changed();
        await DiffAsync(folder);
        var bands = folder.Json.GetProperty("bands").EnumerateObject().ToArray();
        Assert.Equal(12, bands.Sum(band => band.Value.GetProperty("before").GetInt32()));
        Assert.Equal(12, bands.Sum(band => band.Value.GetProperty("after").GetInt32()));
        foreach (var band in bands)
            Assert.Equal(band.Value.GetProperty("before").GetInt32(), band.Value.GetProperty("to").EnumerateObject().Sum(to => to.Value.GetInt32()));
    }

    [Fact]
    public async Task RunAsync_WhenText_TellsWhatWhomAndWhy()
    {
        using var folder = Changed();
        Assert.Equal(ExitCode.Done, await DiffAsync(folder, DiffRequest.Text, top: 1));
        Assert.Contains("simple: version: 1 → 2", folder.Output, StringComparison.Ordinal);
        Assert.Contains("simple: metric active, weight: 1 → 3", folder.Output, StringComparison.Ordinal);
        Assert.Contains("Moved, largest revenue first (1 of", folder.Output, StringComparison.Ordinal);
        Assert.Contains("active: weight", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenCsv_HasARowPerMovedAccountThatAddsUp()
    {
        using var folder = Changed();
        folder.Write("accounts.csv", (await File.ReadAllTextAsync(folder.File("accounts.csv"))).Replace("Name 11", "\"Eleven, Inc\"", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await DiffAsync(folder, DiffRequest.Csv));
        var lines = folder.Output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("account_id,name,owner,arr,currency,band_before,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("A11,\"Eleven, Inc\",ana@example.com,11000,", lines[1], StringComparison.Ordinal);
        foreach (var cells in lines.Skip(2).Select(line => line.Split(',')))
        {
            double Cell(int column) => double.Parse(cells[column], CultureInfo.InvariantCulture);
            Assert.Equal(18, cells.Length);
            Assert.Equal(Cell(11), Cell(12) + Cell(13) + Cell(14), 9);
            Assert.Equal(Cell(8) - Cell(7), Cell(11) + Cell(15) + Cell(16), 9);
        }
    }

    [Fact]
    public async Task RunAsync_WhenNothingDiffers_SaysSo()
    {
        using var folder = new CardFolder();
        folder.Write("b.yaml", "# moved\n" + CardFolder.Card);
        Assert.Equal(ExitCode.Done, await DiffAsync(folder, DiffRequest.Text));
        Assert.Contains("The scorecards mean the same.", folder.Output, StringComparison.Ordinal);
        Assert.Contains("0 change band, 0 change score or band.", folder.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Moved", folder.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_OnTheStoresBook_SaysTheSameAsOnFiles()
    {
        using var folder = Changed();
        await DiffAsync(folder);
        var files = folder.Output;
        await folder.SayAsync((output, error) => ImportRun.RunAsync(
            new ImportRequest(folder.File("accounts.csv"), folder.File("signals.csv"), null, null, null, null, new StoreOptions { Path = folder.Store }),
            output, error, CancellationToken.None));
        Assert.Equal(ExitCode.Done, await DiffAsync(folder, book: folder.Stored with { On = "book" }));
        Assert.Equal(files, folder.Output);
    }

    [Theory]
    [InlineData("missing.yaml", "There is no such file or folder.")]
    [InlineData("broken.yaml", "The key \"bands\" is missing.")]
    public async Task RunAsync_WhenAScorecardIsWrong_TellsAndStops(string file, string words)
    {
        using var folder = Changed();
        folder.Write("broken.yaml", "id: x\n");
        Assert.Equal(ExitCode.BadInput, await DiffAsync(folder, after: file));
        Assert.Contains(file, folder.Error, StringComparison.Ordinal);
        Assert.Contains(words, folder.Error, StringComparison.Ordinal);
        Assert.Equal("", folder.Output);
    }

    [Fact]
    public async Task RunAsync_WhenThereIsNoStore_SaysWhatToName()
    {
        using var folder = Changed();
        Assert.Equal(ExitCode.BadInput, await DiffAsync(folder, book: folder.Stored));
        Assert.Contains("--store FILE", folder.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Store));
    }

    [Fact]
    public async Task RunAsync_WhenTopIsNone_Refuses()
    {
        using var folder = Changed();
        Assert.Equal(ExitCode.BadInput, await DiffAsync(folder, top: 0));
        Assert.Contains("--top 0", folder.Error, StringComparison.Ordinal);
    }

    private static CardFolder Changed()
    {
        var folder = new CardFolder();
        folder.Write("b.yaml", CardFolder.Card.Replace("id: active, weight: 1", "id: active, weight: 3", StringComparison.Ordinal).Replace("version: 1", "version: 2", StringComparison.Ordinal));
        return folder;
    }

    private static Task<int> DiffAsync(
        CardFolder folder, string format = DiffRequest.Json, int? top = null, string after = "b.yaml", BookRequest? book = null)
    {
        var request = new DiffRequest(folder.File("a.yaml"), folder.File(after), book ?? folder.Files, top, format);
        return folder.SayAsync((output, error) => new DiffRun(request, output, error)
            .RunAsync(SettingSources.Read(request.Book.Settings), TimeProvider.System, CancellationToken.None));
    }
}
