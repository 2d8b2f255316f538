using System.Net;
using System.Text;
using HealthScore.Bot.Channels.Teams;
using Microsoft.IdentityModel.Tokens;

namespace HealthScore.Bot.Tests.Channels.Teams.Authentication;

public sealed class TokenGateTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private LocalIssuer _issuer = null!;
    private TeamsHost _host = null!;

    public async Task InitializeAsync()
    {
        _issuer = await LocalIssuer.StartAsync(_clock);
        _host = await TeamsHost.StartAsync(_issuer.Settings, _clock);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Post_WhenTheTokenIsRight_IsAccepted() =>
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(_issuer.Issue()));

    [Theory]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("expired")]
    [InlineData("not yet valid")]
    [InlineData("no expiry")]
    [InlineData("other key, known id")]
    [InlineData("unknown id")]
    [InlineData("no id")]
    [InlineData("unsigned")]
    [InlineData("HS256 with the public key")]
    [InlineData("RS512")]
    [InlineData("signature cut")]
    [InlineData("payload changed")]
    [InlineData("no token")]
    public async Task Post_WhenTheTokenProvesNothing_IsRefusedWith401(string fault)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Faulty(fault)));
        Assert.Empty(_host.Intake.Accepted);
    }

    [Theory]
    [InlineData(-5, true)]
    [InlineData(-4, false)]
    public async Task Post_WhenTheTokenHasJustExpired_AllowsFiveMinutes(int minutes, bool refused)
    {
        var token = _issuer.Issue(t => t.Expires = _clock.GetUtcNow().UtcDateTime.AddMinutes(minutes));

        Assert.Equal(refused ? HttpStatusCode.Unauthorized : HttpStatusCode.Accepted, await PostAsync(token));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(5, false)]
    public async Task Post_WhenTheTokenIsNotYetValid_AllowsFiveMinutes(int minutes, bool refused)
    {
        var token = _issuer.Issue(t => t.NotBefore = _clock.GetUtcNow().UtcDateTime.AddMinutes(minutes));

        Assert.Equal(refused ? HttpStatusCode.Unauthorized : HttpStatusCode.Accepted, await PostAsync(token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://localhost:9/_connector/")]
    [InlineData("https://evil.example/")]
    public async Task Post_WhenTheServiceUrlClaimIsNotTheActivitys_IsRefusedWith403(string? claim)
    {
        var token = _issuer.Issue(t => t.Claims = claim is null ? [] : new Dictionary<string, object> { ["serviceurl"] = claim });

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(token));
        Assert.Empty(_host.Intake.Accepted);
    }

    [Fact]
    public async Task Post_WhenTwoServiceUrlClaimsDisagree_IsRefused()
    {
        var token = _issuer.Issue(t => t.Claims["serviceUrl"] = "https://evil.example/");

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(token));
    }

    [Fact]
    public async Task Post_WhenTheClaimIsInCamelCase_IsAccepted()
    {
        var token = _issuer.Issue(t => t.Claims = new Dictionary<string, object> { ["serviceUrl"] = SampleActivity.ServiceUrl });

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(token));
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("MSTEAMS")]
    [InlineData(null)]
    public async Task Post_WhenTheKeyDoesNotEndorseTheChannel_IsRefusedWith403(string? channel)
    {
        var activity = SampleActivity.Message();
        activity["channelId"] = channel;

        using var response = await _host.PostAsync(activity.ToJsonString(), _issuer.Issue());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Post_WhenTheKeyEndorsesNothing_IsRefused()
    {
        var bare = new IssuerKey("bare");
        _issuer.Announced = [bare];

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(_issuer.Issue(t => t.SigningCredentials = bare.Credentials)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ....")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Negotiate abc")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer eyJhbGciOjF9.e30.")]
    public async Task Post_WhenTheHeaderIsMalformed_IsRefusedWith401(string header)
    {
        using var request = Request();
        request.Headers.TryAddWithoutValidation("Authorization", header);

        using var response = await _host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Post_WhenTheTokenIsHuge_IsRefused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("a." + new string('b', TeamsLimits.BearerToken) + ".c"));

    [Fact]
    public async Task Post_WhenTheHeaderComesTwice_IsRefused()
    {
        var token = _issuer.Issue();
        using var response = await RawAsync($"Authorization: Bearer {token}\r\nAuthorization: Bearer {token}\r\n");

        Assert.StartsWith("HTTP/1.1 401", await response.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhenRefused_TellsNothingAboutWhy()
    {
        using var response = await _host.PostAsync(SampleActivity.Message().ToJsonString(), _issuer.Issue(t => t.Audience = "other"));

        Assert.Equal(
            """{"error":{"code":"Unauthorized","message":"A valid token is needed."}}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Post_WhenTheCallerIsNobody_DoesNotFetchKeys()
    {
        foreach (var fault in new[] { "audience", "issuer", "expired", "unsigned", "no id" }) await PostAsync(Faulty(fault));

        Assert.Equal(0, _issuer.Fetches);
    }

    private async Task<HttpStatusCode> PostAsync(string? token)
    {
        using var response = await _host.PostAsync(SampleActivity.Message().ToJsonString(), token);
        return response.StatusCode;
    }

    private string? Faulty(string fault)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return fault switch
        {
            "audience" => _issuer.Issue(t => t.Audience = Guid.Empty.ToString()),
            "issuer" => _issuer.Issue(t => t.Issuer = "https://api.botframework.com.evil.example"),
            "expired" => _issuer.Issue(t => (t.NotBefore, t.Expires) = (now.AddHours(-2), now.AddHours(-1))),
            "not yet valid" => _issuer.Issue(t => t.NotBefore = now.AddMinutes(30)),
            "no expiry" => _issuer.Issue(t => t.Expires = null),
            "other key, known id" => _issuer.Issue(t => t.SigningCredentials = IssuerKey.Forged("key-1").Credentials),
            "unknown id" => _issuer.Issue(t => t.SigningCredentials = new IssuerKey("key-9").Credentials),
            "no id" => _issuer.Issue(t => t.SigningCredentials = new SigningCredentials(
                new RsaSecurityKey(((RsaSecurityKey)_issuer.Key.Credentials.Key).Rsa), SecurityAlgorithms.RsaSha256)),
            "unsigned" => _issuer.Issue(t => t.SigningCredentials = null),
            "HS256 with the public key" => _issuer.Issue(t => t.SigningCredentials = new SigningCredentials(
                new SymmetricSecurityKey(_issuer.Key.PublicKey) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha256)),
            "RS512" => _issuer.Issue(t => t.SigningCredentials = new SigningCredentials(_issuer.Key.Credentials.Key, SecurityAlgorithms.RsaSha512)),
            "signature cut" => _issuer.Issue()[..^20],
            "payload changed" => WithOtherPayload(_issuer.Issue(), _issuer.Issue(t => t.Claims["more"] = "x")),
            _ => null,
        };
    }

    private static string WithOtherPayload(string token, string other)
    {
        var (parts, others) = (token.Split('.'), other.Split('.'));
        return $"{parts[0]}.{others[1]}.{parts[2]}";
    }

    private static HttpRequestMessage Request() => new(HttpMethod.Post, TeamsChannel.MessagesPath)
    {
        Content = new StringContent(SampleActivity.Message().ToJsonString(), Encoding.UTF8, "application/json"),
    };

    private async Task<StreamReader> RawAsync(string headers)
    {
        var body = SampleActivity.Message().ToJsonString();
        var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync("127.0.0.1", _host.Client.BaseAddress!.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n{headers}Content-Length: {body.Length}\r\n\r\n{body}"));
        return new StreamReader(stream);
    }
}
