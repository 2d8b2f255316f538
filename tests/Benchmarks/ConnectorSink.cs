using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HealthScore.Benchmarks;

/// <summary>A Bot Connector on this machine that takes every activity and counts them.</summary>
internal sealed class ConnectorSink : IAsyncDisposable
{
    private static readonly byte[] Member = """{"id":"29:ben","userPrincipalName":"ben@example.com"}"""u8.ToArray();
    private static readonly byte[] Posted = """{"id":"1"}"""u8.ToArray();

    private readonly WebApplication _app;
    private long _received;
    private long _expected;
    private TaskCompletionSource _all = new();

    private ConnectorSink(WebApplication app)
    {
        _app = app;
        app.Run(TakeAsync);
    }

    public Uri ServiceUrl => new(_app.Urls.Single() + "/connector");

    public static async Task<ConnectorSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new ConnectorSink(builder.Build());
        await sink._app.StartAsync();
        return sink;
    }

    /// <summary>Ends when so many activities more have come.</summary>
    public Task ExpectAsync(int count)
    {
        _all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _received, 0);
        Interlocked.Exchange(ref _expected, count);
        return _all.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        var isPost = HttpMethods.IsPost(http.Request.Method);
        http.Response.StatusCode = isPost ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        var body = isPost ? Posted : Member;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
        if (isPost && Interlocked.Increment(ref _received) == Interlocked.Read(ref _expected)) _all.TrySetResult();
    }
}
