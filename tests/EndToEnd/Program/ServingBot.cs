using System.Diagnostics;
using System.Text;

namespace HealthScore.EndToEnd.Program;

/// <summary>The program while it serves.</summary>
internal sealed class ServingBot : IAsyncDisposable
{
    private const string Announcement = "HealthScore answers at ";

    private readonly Process _process;
    private readonly TimeSpan _patience;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _error;
    private Task _reading = Task.CompletedTask;

    private ServingBot(Process process, TimeSpan patience)
    {
        _process = process;
        _patience = patience;
        _error = process.StandardError.ReadToEndAsync();
    }

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    public static async Task<ServingBot> StartAsync(Process process, TimeSpan patience)
    {
        var bot = new ServingBot(process, patience);
        using var limit = new CancellationTokenSource(patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            bot._output.AppendLine(line);
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            var address = line[Announcement.Length..].Split(' ')[0];
            bot.Client = new HttpClient { BaseAddress = new Uri(address) };
            bot._reading = bot.ReadRestAsync();
            return bot;
        }

        throw new InvalidOperationException($"The bot did not start:\n{bot._output}{await bot._error}");
    }

    /// <summary>Asks the process to stop, as a service manager does, and waits until it has.</summary>
    public async Task<Ran> StopAsync()
    {
        Terminate();
        return await EndAsync();
    }

    /// <summary>Sends SIGTERM and returns at once.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Ends the process at once, as a fault of the machine does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public async Task<Ran> EndAsync()
    {
        using var limit = new CancellationTokenSource(_patience);
        await _process.WaitForExitAsync(limit.Token);
        await _reading;
        return new Ran(_process.ExitCode, _output.ToString(), await _error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        Client.Dispose();
        _process.Dispose();
    }

    private async Task ReadRestAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line) _output.AppendLine(line);
    }
}
