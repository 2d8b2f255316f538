using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace HealthScore.EndToEnd.Program;

/// <summary>One conversation with a serving bot, over Direct Line and its stream.</summary>
internal sealed class DirectLineChat : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ServingBot _bot;
    private readonly string _user;
    private readonly string _path;
    private readonly string _token;
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _answers = new(StringComparer.Ordinal);

    private DirectLineChat(ServingBot bot, string user, JsonElement started)
    {
        (_bot, _user) = (bot, user);
        _path = $"/v3/directline/conversations/{started.GetProperty("conversationId").GetString()}/activities";
        _token = started.GetProperty("token").GetString()!;
    }

    /// <summary>Ends when the bot has closed the stream.</summary>
    public Task Listening { get; private set; } = Task.CompletedTask;

    public static async Task<DirectLineChat> StartAsync(ServingBot bot, string user)
    {
        using var response = await bot.Client.PostAsync("/v3/directline/conversations", null);
        var started = await response.Content.ReadFromJsonAsync<JsonElement>();
        var chat = new DirectLineChat(bot, user, started);
        await chat._socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        chat.Listening = chat.ListenAsync();
        return chat;
    }

    /// <returns>The answer's attachments, as JSON.</returns>
    public async Task<string> AskAsync(string text)
    {
        var (status, id) = await PostAsync(text);
        Assert.Equal(HttpStatusCode.OK, status);
        return await AnswerTo(id!).Task.WaitAsync(Patience);
    }

    public async Task<(HttpStatusCode? Status, string? Id)> PostAsync(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _path)
        {
            Content = JsonContent.Create(new { type = "message", from = new { id = _user }, text }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        try
        {
            using var response = await _bot.Client.SendAsync(request);
            if (!response.IsSuccessStatusCode) return (response.StatusCode, null);
            return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString());
        }
        catch (HttpRequestException)
        {
            // Nobody listens any more.
            return (null, null);
        }
    }

    public bool HasAnswerTo(string id) => AnswerTo(id).Task.IsCompletedSuccessfully;

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await Listening;
        _socket.Dispose();
    }

    private TaskCompletionSource<string> AnswerTo(string id) =>
        _answers.GetOrAdd(id, _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task ListenAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } message) Read(JsonElement.Parse(message));
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The bot went without a goodbye, or the test is over.
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private void Read(JsonElement set)
    {
        foreach (var activity in set.GetProperty("activities").EnumerateArray())
        {
            if (activity.GetProperty("type").GetString() == "message"
                && activity.TryGetProperty("replyToId", out var question)
                && activity.TryGetProperty("attachments", out var attachments))
                AnswerTo(question.GetString()!).TrySetResult(attachments.GetRawText());
        }
    }

    private async Task<byte[]?> ReceiveAsync()
    {
        using var all = new MemoryStream();
        var piece = new byte[16_384];
        while (true)
        {
            var received = await _socket.ReceiveAsync(piece, CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            all.Write(piece, 0, received.Count);
            if (received.EndOfMessage) return all.ToArray();
        }
    }
}
