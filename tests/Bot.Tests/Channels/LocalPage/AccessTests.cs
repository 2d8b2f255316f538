using System.Net;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

public sealed class AccessTests
{
    private const string Secret = "a-secret-that-is-long-enough-for-anyone";

    public static TheoryData<string, string> Strangers => new()
    {
        { LocalPageHost.RemoteAddress, "192.168.1.20" },
        { LocalPageHost.RemoteAddress, "2001:db8::1" },
        { "Host", "rebound.example.com" },
        { "Host", "rebound.example.com:3978" },
        { "Origin", "https://example.com" },
        { "Origin", "null" },
        { "X-Forwarded-For", "127.0.0.1" },
        { "Forwarded", "for=127.0.0.1" },
        { "X-Real-IP", "127.0.0.1" },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task AnyAddress_WhenNotFromThisMachine_IsForbidden(string header, string value)
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        (HttpMethod Method, string Path)[] addresses =
        [
            (HttpMethod.Post, "v3/directline/tokens/generate"),
            (HttpMethod.Post, "v3/directline/tokens/refresh"),
            (HttpMethod.Post, "v3/directline/conversations"),
            (HttpMethod.Get, chat.Path),
            (HttpMethod.Get, $"{chat.Path}/activities"),
            (HttpMethod.Post, $"{chat.Path}/activities"),
            (HttpMethod.Get, $"{chat.Path}/stream?t={chat.Token}"),
            (HttpMethod.Options, "v3/directline/conversations"),
            (HttpMethod.Get, "v3/directline/anything"),
            (HttpMethod.Get, "local/people"),
            (HttpMethod.Get, ""),
        ];
        foreach (var (method, path) in addresses)
        {
            var (status, _) = await host.SendAsync(method, path, chat.Token, "{}", (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }

        Assert.Empty(host.Intake.Turns);
    }

    [Fact]
    public async Task Refusal_OfDirectLine_SaysWhatToDo()
    {
        await using var host = await LocalPageHost.StartAsync();
        var (_, json) = await host.SendAsync(HttpMethod.Post, "v3/directline/conversations", headers: ("Host", "evil.example.com"));
        Assert.Equal("NotLocal", json.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("127.0.0.1", json.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "localhost")]
    [InlineData("Origin", "http://localhost:5173")]
    [InlineData(LocalPageHost.RemoteAddress, "::1")]
    public async Task Start_WhenFromThisMachine_IsAllowed(string header, string value)
    {
        await using var host = await LocalPageHost.StartAsync();
        var (status, _) = await host.SendAsync(HttpMethod.Post, "v3/directline/conversations", headers: (header, value));
        Assert.Equal(HttpStatusCode.Created, status);
    }

    [Fact]
    public async Task Preflight_FromALocalPage_AllowsWhatClientsSend()
    {
        await using var host = await LocalPageHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "v3/directline/conversations");
        request.Headers.Add("Origin", "http://localhost:5173");
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("http://localhost:5173", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("authorization", response.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.Contains("Origin", response.Headers.Vary);
    }

    [Fact]
    public async Task Generate_FromElsewhereWhenAllowed_NeedsTheSecret()
    {
        await using var host = await LocalPageHost.StartAsync(("AllowRemote", "true"), ("Secret", Secret));
        var elsewhere = (LocalPageHost.RemoteAddress, "192.168.1.20");
        var (without, _) = await host.SendAsync(HttpMethod.Post, "v3/directline/tokens/generate", headers: elsewhere);
        var (wrong, _) = await host.SendAsync(HttpMethod.Post, "v3/directline/conversations", Secret + "x", headers: elsewhere);
        var (right, _) = await host.SendAsync(HttpMethod.Post, "v3/directline/tokens/generate", Secret, headers: elsewhere);
        var (page, _) = await host.SendAsync(HttpMethod.Get, "local/people", Secret, headers: elsewhere);
        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Forbidden],
            [without, wrong, right, page]);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("ana@example.com", "ana@example.com")]
    public async Task Post_FromElsewhere_ActsOnlyAsTheUserOfTheToken(string? boundTo, string? expected)
    {
        await using var host = await LocalPageHost.StartAsync(("AllowRemote", "true"), ("Secret", Secret));
        var chat = await host.ChatAsync(boundTo);
        await host.SendAsync(
            HttpMethod.Post,
            $"{chat.Path}/activities",
            chat.Token,
            """{"type":"message","text":"hi","from":{"id":"noa@example.com"}}""",
            (LocalPageHost.RemoteAddress, "192.168.1.20"));
        Assert.Equal(expected, host.Intake.Turns.Single().Sender?.Value);
    }
}
