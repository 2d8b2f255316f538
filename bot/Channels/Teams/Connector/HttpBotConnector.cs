using System.Net.Http.Headers;
using Polly;

namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>The connector over HTTP: a token only where one may go, retries within the platform's rules.</summary>
internal sealed class HttpBotConnector(
    HttpClient http, IConnectorTokens tokens, TrustedServiceUrls trusted, TimeProvider clock) : IBotConnector
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    private readonly ResiliencePipeline<ConnectorReply> _retries = ConnectorRetries.Create(clock);

    public Task<ConnectorReply> CreateAsync(Uri serviceUrl, ReadOnlyMemory<byte> conversation, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, serviceUrl, [], conversation, cancellationToken);

    public Task<ConnectorReply> PostAsync(ConnectorTarget target, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        target.ReplyToId is { } replyTo
            ? SendAsync(HttpMethod.Post, target, ["activities", replyTo], activity, cancellationToken)
            : SendAsync(HttpMethod.Post, target, ["activities"], activity, cancellationToken);

    public Task<ConnectorReply> UpdateAsync(
        ConnectorTarget target, string activityId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, target, ["activities", activityId], activity, cancellationToken);

    public async Task<MemberReply> FindMemberAsync(ConnectorTarget target, string userId, CancellationToken cancellationToken)
    {
        ConnectorMember? member = null;
        var reply = await SendAsync(HttpMethod.Get, target, ["members", userId], null, cancellationToken, body => member = ConnectorJson.Member(body));
        return new MemberReply(reply, reply.Succeeded ? member : null);
    }

    private Task<ConnectorReply> SendAsync(
        HttpMethod method, ConnectorTarget target, string[] path, ReadOnlyMemory<byte>? body,
        CancellationToken cancellationToken, Action<byte[]>? read = null) =>
        SendAsync(method, target.ServiceUrl, [target.ConversationId, .. path], body, cancellationToken, read);

    private async Task<ConnectorReply> SendAsync(
        HttpMethod method, Uri serviceUrl, string[] path, ReadOnlyMemory<byte>? body,
        CancellationToken cancellationToken, Action<byte[]>? read = null)
    {
        if (!MayCall(serviceUrl)) return ConnectorReply.Untrusted;
        if (Address(serviceUrl, path) is not { } address) return ConnectorReply.BadId;
        return await _retries.ExecuteAsync(
            async token => await AttemptAsync(method, address, body, read, token), cancellationToken);
    }

    private async Task<ConnectorReply> AttemptAsync(
        HttpMethod method, Uri address, ReadOnlyMemory<byte>? body, Action<byte[]>? read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is { } json) request.Content = new ReadOnlyMemoryContent(json) { Headers = { ContentType = JsonType } };
        if (tokens.AreNeeded)
        {
            if (await tokens.GetAsync(cancellationToken) is not { } token) return ConnectorReply.NoToken;
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (response.IsSuccessStatusCode) read?.Invoke(answer);
            return response.IsSuccessStatusCode
                ? new ConnectorReply(response.StatusCode, Id: ConnectorJson.Id(answer))
                : new ConnectorReply(response.StatusCode, ConnectorJson.ErrorCode(answer), RetryAfter: Wait(response));
        }
        catch (HttpRequestException error)
        {
            return error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                ? ConnectorReply.Unreachable
                : ConnectorReply.Broken;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ConnectorReply.Broken;
        }
    }

    private bool MayCall(Uri serviceUrl) =>
        trusted.Contains(serviceUrl) && serviceUrl.UserInfo.Length == 0 &&
        (serviceUrl.Scheme == Uri.UriSchemeHttps || (!tokens.AreNeeded && serviceUrl.IsLoopback));

    private static Uri? Address(Uri serviceUrl, string[] path)
    {
        string[] segments = ["v3", "conversations", .. path];
        // "." and ".." would be resolved as steps through the path, escaped or not.
        if (Array.Exists(segments, segment => segment is "" or "." or "..")) return null;
        var root = serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri(root + "/" + string.Join('/', segments.Select(Uri.EscapeDataString)));
    }

    private TimeSpan? Wait(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks)),
        _ => null,
    };
}
