using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HealthScore.Bot.Tests.Channels.Teams.Authentication;

/// <summary>An issuer of callers' tokens on this machine: OpenID metadata, a key set with endorsements, and tokens.</summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Issuer = "https://issuer.example";

    private readonly WebApplication _app;
    private readonly ManualClock _clock;
    private int _fetches;

    private LocalIssuer(WebApplication app, ManualClock clock)
    {
        _app = app;
        _clock = clock;
        app.MapGet("/openid", () => Down
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Text(Metadata ?? $$"""{"issuer":"{{Issuer}}","jwks_uri":"{{app.Urls.Single()}}/keys"}""", "application/json"));
        app.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref _fetches);
            return Results.Text(new JsonObject { ["keys"] = new JsonArray([.. (Announced ?? [Key]).Select(key => key.Json())]) }.ToJsonString(), "application/json");
        });
    }

    public IssuerKey Key { get; } = new("key-1", "msteams");

    /// <summary>What the key set holds.</summary>
    public IReadOnlyList<IssuerKey>? Announced { get; set; }

    /// <summary>Metadata other than the right one.</summary>
    public string? Metadata { get; set; }

    public bool Down { get; set; }

    /// <summary>How often the key set was fetched.</summary>
    public int Fetches => Volatile.Read(ref _fetches);

    public Dictionary<string, string?> Settings => new()
    {
        ["Teams:AppId"] = AppId,
        ["Teams:AppSecret"] = "not-a-secret",
        ["Teams:TenantId"] = "22222222-2222-2222-2222-222222222222",
        ["Teams:TokenIssuer"] = Issuer,
        ["Teams:OpenIdMetadataUrl"] = _app.Urls.Single() + "/openid",
    };

    public static async Task<LocalIssuer> StartAsync(ManualClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new LocalIssuer(app, clock);
        await app.StartAsync();
        return issuer;
    }

    /// <summary>A right token, but for what <paramref name="change"/> makes of it.</summary>
    public string Issue(Action<SecurityTokenDescriptor>? change = null)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AppId,
            NotBefore = now.AddMinutes(-1),
            IssuedAt = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = SampleActivity.ServiceUrl },
            SigningCredentials = Key.Credentials,
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
