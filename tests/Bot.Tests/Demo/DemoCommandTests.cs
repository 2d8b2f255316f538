using System.CommandLine;
using HealthScore.Bot.Commands;

namespace HealthScore.Bot.Tests.Demo;

public sealed class DemoCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthscore-demo-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Export_WhenAsked_WritesFilesAndScorecards()
    {
        var to = Path.Combine(_folder.FullName, "new", "folder");

        var code = await RunAsync("export", "--to", to, "--as-of", "2026-11-21");

        Assert.Equal(ExitCode.Done, code);
        string[] expected = ["accounts.csv", "people.csv", "scorecards/default.yaml", "scorecards/onboarding.yaml", "signals.csv"];
        var written = Directory.EnumerateFiles(to, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(to, file).Replace('\\', '/'));
        Assert.Equal(expected, written.Order(StringComparer.Ordinal));
        Assert.StartsWith("62 accounts, ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WhenRunTwice_WritesTheSame()
    {
        await RunAsync("export", "--to", _folder.FullName, "--as-of", "2026-11-21");
        var first = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "signals.csv"));

        await RunAsync("export", "--to", _folder.FullName, "--as-of", "2026-11-21");

        Assert.Equal(first, await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "signals.csv")));
    }

    [Theory]
    [InlineData("21/11/2026")]
    [InlineData("2026-02-30")]
    [InlineData("yesterday")]
    public async Task Export_WhenTheDayIsNone_SaysHowToWriteOne(string day)
    {
        var code = await RunAsync("export", "--to", _folder.FullName, "--as-of", day);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Equal($"--as-of '{day}' is not a date: write it as YYYY-MM-DD.", _error.ToString().Trim());
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Export_WhenTheFolderIsAFile_NamesItAndTheFix()
    {
        var taken = Path.Combine(_folder.FullName, "taken");
        await File.WriteAllTextAsync(taken, "kept");

        var code = await RunAsync("export", "--to", taken);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains($"--to '{taken}' cannot be written", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(taken));
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<int> RunAsync(params string[] arguments) =>
        DemoCommand.Create(TimeProvider.System).Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error });
}
