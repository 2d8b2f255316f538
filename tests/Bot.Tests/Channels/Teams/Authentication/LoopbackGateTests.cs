using System.Net;
using HealthScore.Bot.Channels.Teams.Activities;
using HealthScore.Bot.Channels.Teams.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Tests.Channels.Teams.Authentication;

public sealed class LoopbackGateTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost", null, true)]
    [InlineData("127.9.9.9", "127.0.0.1", null, true)]
    [InlineData("::1", "[::1]", null, true)]
    [InlineData("::ffff:127.0.0.1", "localhost", null, true)]
    [InlineData("10.0.0.5", "localhost", null, false)]
    [InlineData("::ffff:10.0.0.5", "localhost", null, false)]
    [InlineData(null, "localhost", null, false)]
    [InlineData("127.0.0.1", "abc.tunnel.example", null, false)]
    [InlineData("127.0.0.1", "", null, false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", false)]
    public async Task Identify_WhenSomebodyCalls_AcceptsOnlyThisMachine(string? remote, string host, string? header, bool accepted)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        http.Connection.LocalIpAddress = IPAddress.Loopback;
        http.Request.Host = new HostString(host);
        if (header is not null) http.Request.Headers[header] = "127.0.0.1";

        var check = await new LoopbackGate().IdentifyAsync(http, default);

        Assert.Equal(accepted ? CallerVerdict.Accepted : CallerVerdict.Forbidden, check.Verdict);
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("https://127.0.0.1/", true)]
    [InlineData(null, true)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("http://169.254.169.254/latest", false)]
    [InlineData("nonsense", false)]
    public void Allow_WhenAnActivityNamesAnAddress_AllowsOnlyThisMachine(string? serviceUrl, bool accepted)
    {
        var caller = new CallerCheck(CallerVerdict.Accepted, "loopback");

        var check = new LoopbackGate().Allow(caller, new Activity { Type = "message", ServiceUrl = serviceUrl });

        Assert.Equal(accepted ? CallerVerdict.Accepted : CallerVerdict.Forbidden, check.Verdict);
    }

    [Theory]
    [InlineData("http://127.0.0.1:3978", true)]
    [InlineData("http://localhost:3978", true)]
    [InlineData("http://[::1]:3978", true)]
    [InlineData("http://0.0.0.0:3978", false)]
    [InlineData("http://[::]:3978", false)]
    [InlineData("http://*:3978", false)]
    [InlineData("http://+:80", false)]
    [InlineData("https://bot.example", false)]
    public void IsLoopback_WhenAnAddressIsBound_KnowsWhoCanReachIt(string address, bool expected) =>
        Assert.Equal(expected, LoopbackBinding.IsLoopback(address));

    [Fact]
    public async Task Start_WhenBoundToEveryAddress_IsRefusedWithTheFix()
    {
        var settings = new Dictionary<string, string?> { ["Teams:AllowUnauthenticated"] = "true" };

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.StartAsync(settings, url: "http://0.0.0.0:0"));

        Assert.Contains("Teams:AllowUnauthenticated", error.Message, StringComparison.Ordinal);
        Assert.Contains("--urls http://127.0.0.1:3978", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("x-ms-agents-playground")]
    public async Task Post_WhenNothingIsConfigured_IsRefusedWhateverTheHeaders(string? header)
    {
        await using var host = await TeamsHost.StartAsync([]);
        if (header is not null) host.Client.DefaultRequestHeaders.Add(header, "true");

        using var response = await host.PostAsync(SampleActivity.Message().ToJsonString());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(host.Intake.Accepted);
    }

    [Fact]
    public async Task Post_WhenTheHostNameIsATunnels_IsRefused()
    {
        await using var host = await TeamsHost.StartLocalAsync();
        host.Client.DefaultRequestHeaders.Host = "abc.tunnel.example";

        using var response = await host.PostAsync(SampleActivity.Message().ToJsonString());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
