using System.Net.WebSockets;
using HealthScore.Bot.Turns;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary><c>GET conversations/{id}/stream</c>: a WebSocket that gets every new activity at once.</summary>
internal sealed class StreamEndpoint : IDisposable
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(1);

    private readonly Callers _callers;
    private readonly ITurnIntake _intake;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();

    public StreamEndpoint(Callers callers, ITurnIntake intake, IHostApplicationLifetime lifetime, TimeProvider time)
    {
        (_callers, _intake, _time) = (callers, intake, time);
        lifetime.ApplicationStopping.Register(() => _ = StopAsync());
    }

    public void Dispose() => _stopping.Dispose();

    public async Task<IResult> OpenAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.BadArgument("This address is for WebSockets; to poll, GET conversations/{id}/activities.");
        }

        var (conversation, _, refusal) = _callers.Enter(context.Request, context.Request.Query["t"].FirstOrDefault() ?? "");
        if (conversation is null) return refusal!;
        if (!Watermark.TryRead(context.Request.Query["watermark"], 0, out var watermark)) return Watermark.Fault;

        // Before the client can know that it is in, so that it misses no typing.
        var openedAt = conversation.Last;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var watcher = conversation.Watch(_stopping.Token);
        await ServeAsync(socket, watcher, (ended, gone) => PushAsync(socket, conversation, watermark, openedAt, ended, gone));
        return TypedResults.Empty;
    }

    // Streams outlive the last turn, so that every accepted question gets its answer.
    private async Task StopAsync()
    {
        await _intake.Finished;
        await _stopping.CancelAsync();
    }

    private async Task ServeAsync(WebSocket socket, Watcher watcher, Func<CancellationToken, CancellationToken, Task> push)
    {
        using var gone = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(watcher.Closing, gone.Token);
        using var hurry = watcher.Closing.Register(() => gone.CancelAfter(Goodbye));
        var listening = ListenAsync(socket, gone);
        try
        {
            await push(ended.Token, gone.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The client went, or does not read; either way it is closed below.
        }

        await CloseAsync(socket, watcher);
        await ForgetAsync(socket, listening);
    }

    /// <summary>A client that does not say goodbye in its turn must not hold up the stop of the program.</summary>
    private async Task ForgetAsync(WebSocket socket, Task listening)
    {
        try
        {
            await listening.WaitAsync(Goodbye, _time);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            await listening;
        }
    }

    private static async Task PushAsync(
        WebSocket socket, Conversation conversation, long watermark, long openedAt, CancellationToken ended, CancellationToken gone)
    {
        for (var isLast = false; !isLast;)
        {
            // Looked at before reading: what came before the end is still sent.
            isLast = ended.IsCancellationRequested;
            var batch = conversation.Read(watermark, fleetingAfter: openedAt);
            if (batch.Activities.Count > 0)
                await socket.SendAsync(batch.ToJson(), WebSocketMessageType.Text, endOfMessage: true, gone);
            watermark = batch.Watermark;
            if (!isLast) await batch.Changed.WaitAsync(ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Clients send empty messages to see whether the line is alive; nothing else is expected of them.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource gone)
    {
        var ignored = new byte[256];
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var received = await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close) break;
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Gone without a goodbye.
        }

        await gone.CancelAsync();
    }

    private async Task CloseAsync(WebSocket socket, Watcher watcher)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        var (status, reason) = watcher.IsReplaced ? (WebSocketCloseStatus.PolicyViolation, "collision")
            : _stopping.IsCancellationRequested ? (WebSocketCloseStatus.EndpointUnavailable, "stopping")
            : (WebSocketCloseStatus.NormalClosure, "");
        try
        {
            await socket.CloseOutputAsync(status, reason, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // Gone in the meantime.
        }
    }
}
