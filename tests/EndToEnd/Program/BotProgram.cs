using System.Diagnostics;
using HealthScore.Testing;

namespace HealthScore.EndToEnd.Program;

/// <summary>The built program, run as a stranger runs it: a process of its own, in a folder of its own.</summary>
internal sealed class BotProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    /// <summary>Settings for every run, as environment variables.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    public string Store => File("data/healthscore.db");

    /// <summary>What the folder holds, the store's work files left out.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(_folder.Path, file))
        .Order(StringComparer.Ordinal);

    public string File(string name) => _folder.File(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    public void MakeFolder(string name) => Directory.CreateDirectory(File(name));

    /// <summary>Runs a command to its end.</summary>
    public async Task<Ran> RunAsync(params IEnumerable<string> arguments)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var process = Start(arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new Ran(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts the bot on a free port and waits until it listens.</summary>
    public Task<ServingBot> ServeAsync(params IEnumerable<string> settings) =>
        ServingBot.StartAsync(Start(["--urls", "http://127.0.0.1:0", .. settings]), Patience);

    public void Dispose() => _folder.Dispose();

    /// <summary>Starts the program, for one who reads what it prints and ends it himself.</summary>
    public Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Built(), .. arguments])
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables) start.Environment[name] = value;
        foreach (var name in (string[])["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "URLS"]) start.Environment.Remove(name);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    // The same configuration as these tests: …/tests/EndToEnd/bin/Debug/net10.0
    private static string Built()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Needs.Repository, "bot", "bin", here.Parent!.Name, here.Name, "healthscore.dll");
    }
}
