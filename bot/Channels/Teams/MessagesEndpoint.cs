using System.Globalization;
using HealthScore.Bot.Channels.Teams.Activities;
using HealthScore.Bot.Channels.Teams.Answers;
using HealthScore.Bot.Channels.Teams.Authentication;
using HealthScore.Bot.Channels.Teams.Connector;
using Microsoft.AspNetCore.Http.Features;

namespace HealthScore.Bot.Channels.Teams;

/// <summary><c>POST /api/messages</c>: who calls, then what the bytes are, then what becomes of them.</summary>
internal sealed partial class MessagesEndpoint(
    ICallerGate gate, ActivityRouter router, TrustedServiceUrls trusted, TeamsMetrics metrics, ILogger<MessagesEndpoint> log)
{
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            await WriteAsync(http, await ReplyAsync(http, http.RequestAborted));
        }
        catch (BadHttpRequestException error) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = error.StatusCode;
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private async Task<HttpReply> ReplyAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var caller = await gate.IdentifyAsync(http, cancellationToken);
        if (caller.Verdict != CallerVerdict.Accepted) return Refuse(caller, null);
        if (!http.Request.HasJsonContentType()) return NotJson();
        var body = await ReadBodyAsync(http, cancellationToken);
        if (body is null) return TooLarge();
        var reading = ActivityReader.Read(body.Value.Span);
        if (reading.Activity is not { } activity) return Counted(null, HttpReply.BadRequest(reading.Problem!));
        caller = gate.Allow(caller, activity);
        if (caller.Verdict != CallerVerdict.Accepted) return Refuse(caller, activity.Type);
        if (Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl)) trusted.Add(serviceUrl);
        return Counted(activity.Type, await router.RouteAsync(activity, cancellationToken));
    }

    private HttpReply Counted(string? type, HttpReply reply)
    {
        metrics.Count(type, reply.Outcome);
        return reply;
    }

    private HttpReply Refuse(CallerCheck caller, string? type)
    {
        LogRefused(caller.Reason);
        if (caller.Reason == RefusingGate.Reason) LogNotConfigured();
        return Counted(type, caller.Verdict switch
        {
            CallerVerdict.Unavailable => HttpReply.Busy with { Outcome = "unverified" },
            CallerVerdict.Forbidden => new HttpReply(StatusCodes.Status403Forbidden, "refused", ErrorJson.Write("Forbidden", "Not allowed.")),
            _ => new HttpReply(StatusCodes.Status401Unauthorized, "refused", ErrorJson.Write("Unauthorized", "A valid token is needed.")),
        });
    }

    private HttpReply NotJson() => Counted(null, new HttpReply(
        StatusCodes.Status415UnsupportedMediaType, "bad", ErrorJson.Write("UnsupportedMediaType", "Send Content-Type: application/json.")));

    private HttpReply TooLarge() => Counted(null, new HttpReply(
        StatusCodes.Status413PayloadTooLarge, "bad",
        ErrorJson.Write("MessageSizeTooBig", $"An activity has at most {TeamsLimits.InboundBody / 1024} KB.")));

    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Request.ContentLength > TeamsLimits.InboundBody) return null;
        // Counted here, so that the answer says what the limit is.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = TeamsLimits.InboundBody + 1;
        using var body = new MemoryStream((int)(http.Request.ContentLength ?? 4096));
        var piece = new byte[8192];
        for (int read; (read = await http.Request.Body.ReadAsync(piece, cancellationToken)) > 0;)
        {
            if (body.Length + read > TeamsLimits.InboundBody) return null;
            body.Write(piece, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static async Task WriteAsync(HttpContext http, HttpReply reply)
    {
        var response = http.Response;
        response.StatusCode = reply.Status;
        if (reply.Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        if (reply.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        response.ContentLength = reply.Body.Length;
        if (reply.Body.IsEmpty) return;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(reply.Body, http.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a call of /api/messages: {Reason}.")]
    private partial void LogRefused(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "Nobody can call /api/messages: set Teams:AppId, Teams:AppSecret and Teams:TenantId; or, for the Agents Playground on this machine, Teams:AllowUnauthenticated=true.")]
    private partial void LogNotConfigured();
}
