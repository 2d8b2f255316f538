using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HealthScore.Bot.Api;
using HealthScore.Bot.Api.Keys;
using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;
using HealthScore.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthScore.Bot.Tests.Api;

/// <summary>
/// The API on a real server at a free port, on a store of its own (SQLite, when no setting says otherwise), with the account
/// <c>a1</c> stored.
/// </summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string Json = "application/json";
    public const string Lines = "application/x-ndjson";

    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private ApiHost(TemporaryFolder folder, WebApplication app, ManualTime time)
    {
        _folder = folder;
        _app = app;
        Time = time;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public ManualTime Time { get; }

    /// <summary>Sent with every request that names no other.</summary>
    public string Key { get; private set; } = "";

    public IHealthStore Store => _app.Services.GetRequiredService<IHealthStore>();

    public ApiKeyStore Keys => _app.Services.GetRequiredService<ApiKeyStore>();

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static Task<ApiHost> StartAsync(params (string Setting, string Value)[] settings) => StartAsync(_ => { }, settings);

    public static async Task<ApiHost> StartAsync(Action<IServiceCollection> change, params (string Setting, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        var time = new ManualTime();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // A busy writer waits on the clock, which stands still here.
        builder.Configuration.AddInMemoryCollection([new("Store:Path", folder.File("api.db")), new("Api:GatherMilliseconds", "0")]);
        builder.Configuration.AddInMemoryCollection(
            settings.ToDictionary(one => one.Setting.Contains(':') ? one.Setting : $"Api:{one.Setting}", string? (one) => one.Value));
        builder.Services.AddSingleton<TimeProvider>(time).AddPortfolio(builder.Configuration).AddApi(builder.Configuration);
        change(builder.Services);
        var app = builder.Build();
        app.MapApi();
        await app.StartAsync();
        var host = new ApiHost(folder, app, time);
        host.Key = await host.MakeKeyAsync((ApiScopes)15);
        await host.SaveAsync(new Account { Id = new AccountId("a1"), Name = "Northwind" });
        return host;
    }

    public async Task SaveAsync(Account account)
    {
        await using var write = await Store.BeginWriteAsync(CancellationToken.None);
        await write.SaveAccountAsync(account, CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    public async Task<string> MakeKeyAsync(ApiScopes scopes, DateTimeOffset? expires = null)
    {
        var text = KeyText.Create();
        await Keys.AddAsync(
            new ApiKey(KeyText.IdOf(text)!, "test", scopes, KeyText.Hash(text), Time.GetUtcNow(), expires, null, null), CancellationToken.None);
        Time.Advance(KnownKeys.FreshFor);
        return text;
    }

    public async Task<IReadOnlyList<Signal>> SignalsAsync(string account = "a1") =>
        await Store.ReadSignalsAsync(new AccountId(account), CancellationToken.None) ?? [];

    public Task<ApiReply> PostAsync(string path, string body, string type = Json, params (string Name, string Value)[] headers) =>
        PostAsync(path, Encoding.UTF8.GetBytes(body), type, headers);

    public Task<ApiReply> PostAsync(string path, byte[] body, string? type, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(body);
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, headers);
    }

    public async Task<ApiReply> SendAsync(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        if (headers.All(header => header.Name != "Authorization")) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using (request)
        {
            using var response = await Client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return new ApiReply(
                response.StatusCode,
                response.Content.Headers.ContentType?.MediaType,
                response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)),
                text.StartsWith('{') ? JsonElement.Parse(text) : default);
        }
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
