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

    /// <summary>How many connections listen to the channels of a pattern.</summary>
    public async Task<int> ListenersAsync(string pattern)
    {
        // An array: its length, then for each channel the length of its name and the name.
        if (await AskAsync(3, "PUBSUB", "CHANNELS", pattern) is not [_, _, var channel]) return 0;
        var counted = await AskAsync(4, "PUBSUB", "NUMSUB", channel);
        return int.Parse(counted[^1].AsSpan(1), CultureInfo.InvariantCulture);
    }

    /// <summary>One command by hand, as text.</summary>
    public async Task<string> SendAsync(params string[] command) => (await AskAsync(1, command))[0];

    /// <summary>The first lines of the answer; fewer when it has none, so that "*0" ends it.</summary>
    private async Task<IReadOnlyList<string>> AskAsync(int lines, params string[] command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        var stream = client.GetStream();
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n" };
        await writer.WriteLineAsync($"*{command.Length}");
        foreach (var word in command) await writer.WriteLineAsync($"${word.Length}\r\n{word}");
        await writer.FlushAsync();
        using var reader = new StreamReader(stream);
        var answer = new List<string>();
        do answer.Add(await reader.ReadLineAsync() ?? "");
        while (answer.Count < lines && answer[0] != "*0");
        return answer;
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
