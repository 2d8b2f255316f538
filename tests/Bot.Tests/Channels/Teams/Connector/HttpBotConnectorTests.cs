using System.Net;
using System.Text;
using HealthScore.Bot.Channels.Teams.Connector;

namespace HealthScore.Bot.Tests.Channels.Teams.Connector;

public sealed class HttpBotConnectorTests : IAsyncLifetime
{
    private static readonly ReadOnlyMemory<byte> Activity = Encoding.UTF8.GetBytes("""{"type":"message"}""");
    private static readonly Uri Secure = new("https://connector.example/emea/");

    private readonly ManualClock _clock = new() { SkipsWaits = true };
    private readonly TrustedServiceUrls _trusted = new();
    private ConnectorStandIn _standIn = null!;

    public async Task InitializeAsync()
    {
        _standIn = await ConnectorStandIn.StartAsync();
        _trusted.Add(_standIn.ServiceUrl);
        _trusted.Add(Secure);
    }

    public async Task DisposeAsync() => await _standIn.DisposeAsync();

    [Fact]
    public async Task Post_WhenNothingIsAnswered_StartsAMessage()
    {
        var reply = await Local().PostAsync(new ConnectorTarget(_standIn.ServiceUrl, "a:1"), Activity, default);

        Assert.Equal(new ConnectorReply(HttpStatusCode.Created, Id: "1795290309999"), reply);
        var call = Assert.Single(_standIn.Calls);
        Assert.Equal(("POST", "/_connector/v3/conversations/a%3A1/activities"), (call.Method, call.Target));
        Assert.Null(call.Authorization);
        Assert.Equal("message", (string?)call.Body!["type"]);
    }

    [Theory]
    [InlineData("19:x@thread.tacv2;messageid=1", "/_connector/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities/1")]
    [InlineData("a/b?c#d e", "/_connector/v3/conversations/a%2Fb%3Fc%23d%20e/activities/1")]
    [InlineData("../../admin", "/_connector/v3/conversations/..%2F..%2Fadmin/activities/1")]
    [InlineData("é", "/_connector/v3/conversations/%C3%A9/activities/1")]
    public async Task Post_WhenIdsAreOdd_EscapesThem(string conversation, string expected)
    {
        await Local().PostAsync(new ConnectorTarget(_standIn.ServiceUrl, conversation, "1"), Activity, default);

        Assert.Equal(expected, Assert.Single(_standIn.Calls).Target);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task Post_WhenAnIdIsAStepInThePath_SendsNothing(string conversation)
    {
        var reply = await Local().PostAsync(new ConnectorTarget(_standIn.ServiceUrl, conversation), Activity, default);

        Assert.Equal(ConnectorReply.BadId, reply);
        Assert.Empty(_standIn.Calls);
    }

    [Fact]
    public async Task Update_WhenCalled_PutsTheActivity()
    {
        await Local().UpdateAsync(new ConnectorTarget(_standIn.ServiceUrl, "c", "ignored"), "42", Activity, default);

        var call = Assert.Single(_standIn.Calls);
        Assert.Equal(("PUT", "/_connector/v3/conversations/c/activities/42"), (call.Method, call.Target));
    }

    [Fact]
    public async Task FindMember_WhenKnown_ReadsTheMember()
    {
        _standIn.Answer(200, """{"id":"29:ana","userPrincipalName":"ana@example.com","email":null,"tenantId":"t","new":[1]}""");

        var found = await Local().FindMemberAsync(new ConnectorTarget(_standIn.ServiceUrl, "c"), "29:ana", default);

        Assert.Equal(new ConnectorMember { Id = "29:ana", UserPrincipalName = "ana@example.com", TenantId = "t" }, found.Member);
        Assert.Equal("/_connector/v3/conversations/c/members/29%3Aana", Assert.Single(_standIn.Calls).Target);
    }

    [Theory]
    [InlineData(404, "{\"error\":{\"code\":\"MemberNotFoundInConversation\"}}", "MemberNotFoundInConversation")]
    [InlineData(404, "<html>", null)]
    [InlineData(403, "{\"error\":\"no\"}", null)]
    public async Task FindMember_WhenRefused_SaysWhy(int status, string body, string? code)
    {
        _standIn.Answer(status, body);

        var found = await Local().FindMemberAsync(new ConnectorTarget(_standIn.ServiceUrl, "c"), "u", default);

        Assert.Null(found.Member);
        Assert.Equal(new ConnectorReply((HttpStatusCode)status, code), found.Reply);
    }

    [Theory]
    [InlineData(412, true)]
    [InlineData(429, true)]
    [InlineData(502, true)]
    [InlineData(504, true)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Post_WhenItFailsOnce_RetriesOnlyWhereThePlatformSays(int status, bool retried)
    {
        _standIn.Answer(status);

        var reply = await Local().PostAsync(new ConnectorTarget(_standIn.ServiceUrl, "c"), Activity, default);

        Assert.Equal(retried, reply.Succeeded);
        Assert.Equal(retried ? 2 : 1, _standIn.Calls.Count);
    }

    [Fact]
    public async Task Post_WhenItKeepsFailing_GivesUpAfterGrowingWaits()
    {
        for (var i = 0; i < ConnectorRetries.Attempts; i++) _standIn.Answer(502);

        var reply = await Local().PostAsync(new ConnectorTarget(_standIn.ServiceUrl, "c"), Activity, default);

        Assert.Equal(HttpStatusCode.BadGateway, reply.Status);
        Assert.Equal(ConnectorRetries.Attempts, _standIn.Calls.Count);
        Assert.Equal(ConnectorRetries.Attempts - 1, _clock.Waits.Count);
        Assert.All(_clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, ConnectorRetries.LongestWait));
    }

    [Fact]
    public async Task Post_WhenAskedToWait_WaitsThatLong()
    {
        _standIn.Answer(429, retryAfter: "7");

        await Local().PostAsync(new ConnectorTarget(_standIn.ServiceUrl, "c"), Activity, default);

        Assert.Equal([TimeSpan.FromSeconds(7)], _clock.Waits);
    }

    [Fact]
    public async Task Post_WhenAskedToWaitUntilADate_WaitsUntilThen()
    {
        _standIn.Answer(429, retryAfter: _clock.GetUtcNow().AddSeconds(5).ToString("R"));

        await Local().PostAsync(new ConnectorTarget(_standIn.ServiceUrl, "c"), Activity, default);

        Assert.Equal([TimeSpan.FromSeconds(5)], _clock.Waits);
    }

    [Fact]
    public async Task Post_WhenAskedToWaitVeryLong_LeavesItToTheCaller()
    {
        _standIn.Answer(429, retryAfter: "120");

        var reply = await Local().PostAsync(new ConnectorTarget(_standIn.ServiceUrl, "c"), Activity, default);

        Assert.Equal(TimeSpan.FromMinutes(2), reply.RetryAfter);
        Assert.Single(_standIn.Calls);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task Post_WhenNobodyListens_TriesAgainThenSaysSo()
    {
        var gone = new Uri("http://127.0.0.1:1/");
        _trusted.Add(gone);

        var reply = await Local().PostAsync(new ConnectorTarget(gone, "c"), Activity, default);

        Assert.Equal(ConnectorReply.Unreachable, reply);
        Assert.Equal(ConnectorRetries.Attempts - 1, _clock.Waits.Count);
    }

    [Fact]
    public async Task Post_WhenRedirected_DoesNotFollow()
    {
        _standIn.Answer(307);

        var reply = await Local().PostAsync(new ConnectorTarget(_standIn.ServiceUrl, "c"), Activity, default);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, reply.Status);
        Assert.Single(_standIn.Calls);
    }

    [Fact]
    public async Task Post_WhenTheAddressIsTrustedAndSecure_SendsTheToken()
    {
        var reply = await WithToken("t0ken").PostAsync(new ConnectorTarget(Secure, "c"), Activity, default);

        Assert.True(reply.Succeeded);
        Assert.Equal(("Bearer t0ken", "/emea/v3/conversations/c/activities"), Single(call => (call.Authorization!, call.Target)));
    }

    [Theory]
    [InlineData("https://other.example/")]
    [InlineData("https://connector.example/amer/")]
    [InlineData("http://connector.example/emea/")]
    [InlineData("https://user@connector.example/emea/")]
    public async Task Post_WhenTheAddressNeverCameInAValidatedActivity_SendsNothing(string address)
    {
        var reply = await WithToken("t0ken").PostAsync(new ConnectorTarget(new Uri(address), "c"), Activity, default);

        Assert.Equal(ConnectorReply.Untrusted, reply);
        Assert.Empty(_standIn.Calls);
    }

    [Fact]
    public async Task Post_WhenTheTrustedAddressIsPlainHttp_KeepsTheToken()
    {
        var reply = await WithToken("t0ken").PostAsync(new ConnectorTarget(_standIn.ServiceUrl, "c"), Activity, default);

        Assert.Equal(ConnectorReply.Untrusted, reply);
        Assert.Empty(_standIn.Calls);
    }

    [Fact]
    public async Task Post_WhenNoTokenCanBeHad_SendsNothing()
    {
        var reply = await WithToken(null).PostAsync(new ConnectorTarget(Secure, "c"), Activity, default);

        Assert.Equal(ConnectorReply.NoToken, reply);
        Assert.Empty(_standIn.Calls);
    }

    private HttpBotConnector Local() => new(TeamsHttp.Create(), new NoConnectorTokens(), _trusted, _clock);

    private HttpBotConnector WithToken(string? token) =>
        new(TeamsHttp.Create(new RerouteHandler(_standIn.ServiceUrl)), new FixedToken(token), _trusted, _clock);

    private T Single<T>(Func<ConnectorCall, T> of) => of(Assert.Single(_standIn.Calls));
}
