using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HealthScore.Testing;

/// <summary>A Redis of its own on a free loopback port, which a test may stop, freeze and start again.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Process? _process;

    private RedisServer(int port) => Port = port;

    public int Port { get; }

    public string Address => $"127.0.0.1:{Port}";

    public static async Task<RedisServer> StartAsync()
    {
        var server = Create();
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Only the address: nobody answers there yet.</summary>
    public static RedisServer Create() => new(FreePort());

    public async Task StartAgainAsync()
    {
        // Nothing is written to disk: a restart finds nothing.
        string[] arguments =
            ["--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder.Path];
        _process = Process.Start(new ProcessStartInfo("redis-server", arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("redis-server did not start.");
        var output = _process.StandardOutput;
        while (await output.ReadLineAsync() is { } line)
        {
            if (!line.Contains("Ready to accept connections", StringComparison.Ordinal)) continue;
            _ = output.ReadToEndAsync();
            return;
        }

        throw new InvalidOperationException("redis-server ended before it was ready.");
    }

    public async Task KillAsync()
    {
        if (_process is not { HasExited: false } running) return;
        running.Kill();
        await running.WaitForExitAsync();
    }

    /// <summary>It keeps its connections and answers nothing.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    public Task ThawAsync() => SignalAsync("-CONT");

    /// <summary>One command by hand, as text.</summary>
    public async Task<string> SendAsync(params string[] command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        var stream = client.GetStream();
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n" };
        await writer.WriteLineAsync($"*{command.Length}");
        foreach (var word in command) await writer.WriteLineAsync($"${word.Length}\r\n{word}");
        await writer.FlushAsync();
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync() ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        _folder.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
