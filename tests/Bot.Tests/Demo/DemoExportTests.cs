using HealthScore.Bot.Demo;
using HealthScore.Scoring.Import;

namespace HealthScore.Bot.Tests.Demo;

public sealed class DemoExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthscore-demo-");
    private readonly DemoPortfolio _portfolio = Days.Portfolio("2024-02-29");

    [Fact]
    public async Task WriteAsync_WhenImported_GivesTheSameAccounts()
    {
        await DemoExport.WriteAsync(_portfolio, _folder.FullName, CancellationToken.None);

        using var file = AccountsCsv.Open(Path.Combine(_folder.FullName, "accounts.csv"));
        var read = file.Rows().ToList();
        Assert.All(read, row => Assert.Null(row.Rejected));
        Assert.Equal(
            _portfolio.Accounts.Select(a => (a.Id, a.Name, string.Join('|', a.Aliases), a.Owner, a.Arr, a.RenewsOn, a.Status, a.Custom["domain"])),
            read.Select(row => row.Value!).Select(a => (a.Id, a.Name, string.Join('|', a.Aliases), a.Owner, a.Arr, a.RenewsOn, a.Status, a.Custom["domain"])));
    }

    [Fact]
    public async Task WriteAsync_WhenImported_GivesTheSameSignals()
    {
        await DemoExport.WriteAsync(_portfolio, _folder.FullName, CancellationToken.None);

        using var file = SignalsCsv.Open(Path.Combine(_folder.FullName, "signals.csv"));
        var read = file.Rows().ToList();
        Assert.DoesNotContain(read, row => !row.IsAccepted);
        Assert.True(_portfolio.Signals.SequenceEqual(read.Select(row => row.Value)));
    }

    [Fact]
    public async Task WriteAsync_ForPeople_HasALineForEach()
    {
        await DemoExport.WriteAsync(_portfolio, _folder.FullName, CancellationToken.None);

        var lines = await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "people.csv"));
        Assert.Equal("user_id,name,role,manager,language,timezone,team", lines[0]);
        Assert.Equal("ana@example.com,Ana Demoral,csm,mia@example.com,es,Europe/Madrid,Iberia & North America", lines[1]);
        Assert.Equal(8, lines.Length);
    }

    [Fact]
    public async Task WriteAsync_WhenAFileIsInTheWay_Throws()
    {
        var taken = Path.Combine(_folder.FullName, "taken");
        await File.WriteAllTextAsync(taken, "");

        await Assert.ThrowsAsync<IOException>(() => DemoExport.WriteAsync(_portfolio, taken, CancellationToken.None));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
