using System.Net.Http.Headers;
using System.Text;
using HealthScore.Bot.Channels.Teams;
using HealthScore.Bot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthScore.Bot.Tests.Channels.Teams;

/// <summary>The channel on a free port of this machine, with a fake intake behind it.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TeamsHost(WebApplication app, FakeIntake intake)
    {
        _app = app;
        Intake = intake;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public FakeIntake Intake { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>With <c>Teams:AllowUnauthenticated</c>, as for the Playground.</summary>
    public static Task<TeamsHost> StartLocalAsync(TimeProvider? clock = null) =>
        StartAsync(new() { ["Teams:AllowUnauthenticated"] = "true" }, clock);

    public static async Task<TeamsHost> StartAsync(
        Dictionary<string, string?> settings, TimeProvider? clock = null, string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Configuration.AddInMemoryCollection(settings);
        var intake = new FakeIntake();
        builder.Services.AddSingleton<ITurnIntake>(intake).AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddTeamsChannel(builder.Configuration);
        var app = builder.Build();
        try
        {
            app.MapTeamsChannel();
            await app.StartAsync();
            return new TeamsHost(app, intake);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public Task<HttpResponseMessage> PostAsync(string json, string? token = null) => PostAsync(Encoding.UTF8.GetBytes(json), token);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsChannel.MessagesPath) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
