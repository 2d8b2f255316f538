using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HealthScore.Bot.Channels.LocalPage;
using HealthScore.Bot.Channels.LocalPage.DirectLine;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

/// <summary>The local page on a real server at a free loopback port, with a fake bot behind it.</summary>
internal sealed class LocalPageHost : IAsyncDisposable
{
    /// <summary>A request with this header seems to come from that address.</summary>
    public const string RemoteAddress = "X-Test-Remote-Address";

    private readonly WebApplication _app;

    private LocalPageHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single() + "/") };
    }

    public HttpClient Client { get; }

    public FakeClock Clock => (FakeClock)_app.Services.GetRequiredService<TimeProvider>();

    public FakeIntake Intake => (FakeIntake)_app.Services.GetRequiredService<ITurnIntake>();

    public Conversations Conversations => _app.Services.GetRequiredService<Conversations>();

    public IChannelSender Sender => _app.Services.GetRequiredService<IChannelSender>();

    public static async Task<LocalPageHost> StartAsync(params (string Setting, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
            settings.ToDictionary(setting => $"LocalPage:{setting.Setting}", string? (setting) => setting.Value));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new FakeClock());
        builder.Services.AddSingleton<IPeopleDirectory, FakePeople>();
        builder.Services.AddSingleton<ITurnIntake>(services => new FakeIntake(services.GetRequiredService<IChannelSender>));
        builder.Services.AddLocalPage(builder.Configuration);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers[RemoteAddress] is [{ } address]) context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            return next(context);
        });
        app.UseRouting();
        app.MapLocalPage();
        await app.StartAsync();
        return new LocalPageHost(app);
    }

    public Task StopAsync() => _app.StopAsync();

    public async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(
        HttpMethod method, string path, string? token = null, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonElement.Parse(text) : default);
    }

    /// <summary>A started conversation.</summary>
    public async Task<Chat> ChatAsync(string? boundTo = null)
    {
        var body = boundTo is null ? null : JsonSerializer.Serialize(new { user = new { id = boundTo } });
        var (_, generated) = await SendAsync(HttpMethod.Post, "v3/directline/tokens/generate", body: body);
        var (_, started) = await SendAsync(HttpMethod.Post, "v3/directline/conversations", generated.GetProperty("token").GetString());
        return new Chat(this, started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!, started.GetProperty("streamUrl").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
