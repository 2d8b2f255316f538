using System.Net.WebSockets;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary><c>GET conversations/{id}/stream</c>: a WebSocket that gets every new activity at once.</summary>
internal sealed class StreamEndpoint(Callers callers, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(1);

    public async Task<IResult> OpenAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.BadArgument("This address is for WebSockets; to poll, GET conversations/{id}/activities.");
        }

        var (conversation, _, refusal) = callers.Enter(context.Request, context.Request.Query["t"].FirstOrDefault() ?? "");
        if (conversation is null) return refusal!;
        if (!Watermark.TryRead(context.Request.Query["watermark"], 0, out var watermark)) return Watermark.Fault;

        // Before the client can know that it is in, so that it misses no typing.
        var openedAt = conversation.Last;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var watcher = conversation.Watch(lifetime.ApplicationStopping);
        await ServeAsync(socket, watcher, push => PushAsync(socket, conversation, watermark, openedAt, push));
        return TypedResults.Empty;
    }

    private async Task ServeAsync(WebSocket socket, Watcher watcher, Func<CancellationToken, Task> push)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(watcher.Closing);
        var listening = ListenAsync(socket, ended);
        try
        {
            await push(ended.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The client went, or the stream has to end; either way it is closed below.
        }

        await CloseAsync(socket, watcher);
        await ForgetAsync(socket, listening);
    }

    /// <summary>A client that does not say goodbye in its turn must not hold up the stop of the program.</summary>
    private async Task ForgetAsync(WebSocket socket, Task listening)
    {
        try
        {
            await listening.WaitAsync(Goodbye, time);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            await listening;
        }
    }

    private static async Task PushAsync(
        WebSocket socket, Conversation conversation, long watermark, long openedAt, CancellationToken cancellationToken)
    {
        while (true)
        {
            var batch = conversation.Read(watermark, fleetingAfter: openedAt);
            if (batch.Activities.Count > 0)
            {
                await socket.SendAsync(batch.ToJson(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }

            watermark = batch.Watermark;
            await batch.Changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Clients send empty messages to see whether the line is alive; nothing else is expected of them.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ended)
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

        await ended.CancelAsync();
    }

    private async Task CloseAsync(WebSocket socket, Watcher watcher)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        var (status, reason) = watcher.IsReplaced ? (WebSocketCloseStatus.PolicyViolation, "collision")
            : lifetime.ApplicationStopping.IsCancellationRequested ? (WebSocketCloseStatus.EndpointUnavailable, "stopping")
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
