using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace HealthScore.Bot.Tests.Channels.Teams.Connector;

/// <summary>A Bot Connector on this machine that keeps what it gets and answers what a test says.</summary>
internal sealed class ConnectorStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ConnectorStandIn(WebApplication app)
    {
        _app = app;
        app.Run(AnswerAsync);
    }

    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    /// <summary>What to answer, call by call; 201 with an id when none is left.</summary>
    public ConcurrentQueue<ConnectorAnswer> Answers { get; } = new();

    public Uri ServiceUrl => new(_app.Urls.Single() + "/_connector");

    public static async Task<ConnectorStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new ConnectorStandIn(builder.Build());
        await standIn._app.StartAsync();
        return standIn;
    }

    public void Answer(int status, string body = "{}", string? retryAfter = null) =>
        Answers.Enqueue(new ConnectorAnswer(status, body, retryAfter));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        Calls.Enqueue(new ConnectorCall(
            http.Request.Method,
            http.Features.Get<IHttpRequestFeature>()!.RawTarget,
            http.Request.Headers.Authorization,
            body.Length == 0 ? null : JsonNode.Parse(body)));
        var answer = Answers.TryDequeue(out var next) ? next : new ConnectorAnswer(201, """{"id":"1795290309999"}""", null);
        http.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } wait) http.Response.Headers.RetryAfter = wait;
        if (answer.Status is >= 300 and < 400) http.Response.Headers.Location = "/elsewhere";
        await http.Response.WriteAsync(answer.Body);
    }
}
