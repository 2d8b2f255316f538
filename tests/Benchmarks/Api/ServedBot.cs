using System.Diagnostics;
using System.Net.Http.Headers;

namespace HealthScore.Benchmarks.Api;

/// <summary>The program served as a child process on a store of its own, and a client with a key.</summary>
internal sealed class ServedBot : IAsyncDisposable
{
    private const string Announcement = "HealthScore answers at ";
    private const int Connections = 64;

    private readonly Process _process;

    private ServedBot(Process process, Uri address, string key)
    {
        _process = process;
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseProxy = false }) { BaseAddress = address };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public HttpClient Client { get; }

    /// <summary>Processor time of all its threads so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long PeakBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    public static async Task<ServedBot> StartAsync(string folder)
    {
        var store = Path.Combine(folder, "api.db");
        using var keys = Start(
            folder, "keys", "create", "--name", "benchmark", "--scopes", "signals:write,accounts:write,changes:read,scores:read", "--store", store);
        var key = (await keys.StandardOutput.ReadToEndAsync()).Trim();
        await keys.WaitForExitAsync();
        var process = Start(
            folder, "--urls", "http://127.0.0.1:0", "--no-demo", "--store", store, "--Api:RequestsPerSecond=100000", "--Api:Burst=100000");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new ServedBot(process, new Uri(line[Announcement.Length..].Split(' ')[0]), key);
        }

        throw new InvalidOperationException($"The bot did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(string folder, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "healthscore.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The program did not start.");
}
