using System.Net;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

public sealed class TokenTests
{
    private const string Generate = "v3/directline/tokens/generate";
    private const string Refresh = "v3/directline/tokens/refresh";
    private const string Start = "v3/directline/conversations";

    [Fact]
    public async Task Generate_WithoutSecretOnThisMachine_GivesATokenForANewConversation()
    {
        await using var host = await LocalPageHost.StartAsync();
        var (status, first) = await host.SendAsync(HttpMethod.Post, Generate);
        var (_, second) = await host.SendAsync(HttpMethod.Post, Generate);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1800, first.GetProperty("expires_in").GetInt32());
        Assert.NotEqual(first.GetProperty("conversationId").GetString(), second.GetProperty("conversationId").GetString());
        Assert.False(first.TryGetProperty("streamUrl", out _));
        Assert.Equal(0, host.Conversations.Count);
    }

    [Theory]
    [InlineData("nonsense", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.OK)]
    [InlineData("""{"user":{"id":5}}""", HttpStatusCode.OK)]
    [InlineData("""{"user":{"id":"dl_7"},"trustedOrigins":[]}""", HttpStatusCode.OK)]
    public async Task Generate_ByBody_TakesOnlyJson(string body, HttpStatusCode expected)
    {
        await using var host = await LocalPageHost.StartAsync();
        var (status, _) = await host.SendAsync(HttpMethod.Post, Generate, body: body);
        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task Generate_WhenUserIdIsTooLong_IsRefused()
    {
        await using var host = await LocalPageHost.StartAsync();
        var (status, _) = await host.SendAsync(HttpMethod.Post, Generate, body: $$$"""{"user":{"id":"{{{new string('a', 257)}}}"}}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task Refresh_BeforeExpiry_ExtendsForTheSameConversation()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        var (status, refreshed) = await host.SendAsync(HttpMethod.Post, Refresh, chat.Token);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var (old, error) = await host.SendAsync(HttpMethod.Get, chat.Path, chat.Token);
        var (fresh, _) = await host.SendAsync(HttpMethod.Get, chat.Path, refreshed.GetProperty("token").GetString());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK], [status, old, fresh]);
        Assert.Equal("TokenExpired", error.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(chat.Id, refreshed.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task Refresh_AfterExpiry_IsRefused()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        var (refresh, _) = await host.SendAsync(HttpMethod.Post, Refresh, chat.Token);
        var (start, _) = await host.SendAsync(HttpMethod.Post, Start, chat.Token);
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [refresh, start]);
    }

    [Fact]
    public async Task Refresh_WithoutToken_IsUnauthorized()
    {
        await using var host = await LocalPageHost.StartAsync();
        var (status, json) = await host.SendAsync(HttpMethod.Post, Refresh);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("MissingToken", json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Conversation_WithoutTokenOnThisMachine_OpensByItsIdOnly()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();

        var (known, _) = await host.SendAsync(HttpMethod.Get, chat.Path);
        var (unknown, _) = await host.SendAsync(HttpMethod.Get, "v3/directline/conversations/nobodys/activities");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound], [known, unknown]);
    }

    [Fact]
    public async Task Conversation_WithoutTokenFromElsewhere_IsRefused()
    {
        await using var host = await LocalPageHost.StartAsync(("AllowRemote", "true"), ("Secret", new string('s', 32)));
        var chat = await host.ChatAsync();

        var (status, _) = await host.SendAsync(HttpMethod.Get, chat.Path, headers: (LocalPageHost.RemoteAddress, "192.168.1.20"));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task Token_OfOneConversation_OpensNoOther()
    {
        await using var host = await LocalPageHost.StartAsync();
        var mine = await host.ChatAsync();
        var other = await host.ChatAsync();
        foreach (var path in new[] { other.Path, $"{other.Path}/activities" })
        {
            var (status, _) = await host.SendAsync(HttpMethod.Get, path, mine.Token);
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }

        var (posted, _) = await host.SendAsync(HttpMethod.Post, $"{other.Path}/activities", mine.Token, "{}");
        Assert.Equal(HttpStatusCode.Forbidden, posted);
    }

    [Fact]
    public async Task Token_WhenAnyCharacterIsChanged_IsRefused()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        for (var i = 0; i < chat.Token.Length - 1; i += 3)
        {
            var changed = chat.Token[..i] + (chat.Token[i] == 'A' ? 'B' : 'A') + chat.Token[(i + 1)..];
            var (status, _) = await host.SendAsync(HttpMethod.Get, $"{chat.Path}/activities", changed);
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("!.!")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiMSJ9.")]
    public async Task Token_WhenNotMadeHere_IsRefused(string token)
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        var (status, _) = await host.SendAsync(HttpMethod.Get, chat.Path, headers: ("Authorization", $"Bearer {token}"));
        Assert.Contains(status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized });
    }
}
