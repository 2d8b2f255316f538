using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

/// <summary>A client's end of a stream.</summary>
internal sealed class Watching(ClientWebSocket socket) : IDisposable
{
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(20));
    private readonly Queue<JsonElement> _waiting = new();

    public string? Watermark { get; private set; }

    public static async Task<Watching> OpenAsync(string url)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return new Watching(socket);
    }

    public async Task<List<JsonElement>> TakeAsync(int count)
    {
        while (_waiting.Count < count)
        {
            var (text, _) = await ReceiveAsync();
            var set = JsonElement.Parse(text);
            Watermark = set.GetProperty("watermark").GetString();
            foreach (var activity in set.GetProperty("activities").EnumerateArray()) _waiting.Enqueue(activity);
        }

        return [.. Enumerable.Range(0, count).Select(_ => _waiting.Dequeue())];
    }

    public Task SendAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, _limit.Token);

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", _limit.Token);

    public async Task<string?> WaitForCloseAsync()
    {
        while (!(await ReceiveAsync()).IsClosed)
        {
            // Whatever came before does not matter.
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", _limit.Token);
        return socket.CloseStatusDescription;
    }

    public void Dispose()
    {
        socket.Dispose();
        _limit.Dispose();
    }

    private async Task<(string Text, bool IsClosed)> ReceiveAsync()
    {
        using var all = new MemoryStream();
        var buffer = new byte[4_096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, _limit.Token);
            if (received.MessageType == WebSocketMessageType.Close) return ("", true);
            all.Write(buffer, 0, received.Count);
            if (received.EndOfMessage) return (Encoding.UTF8.GetString(all.ToArray()), false);
        }
    }
}
