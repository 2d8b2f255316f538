using System.Net;
using HealthScore.Bot.Api;
using HealthScore.Bot.Api.Keys;

namespace HealthScore.Bot.Tests.Api.Doors;

/// <summary>What every address of the API does alike.</summary>
public class DoorTests
{
    private const string Signal = """{"account_id":"a1","kind":"k","at":"2026-03-01","value":1}""";

    [Fact]
    public async Task Post_OverTheRate_IsToldToWaitAndOtherKeysAreNot()
    {
        await using var host = await ApiHost.StartAsync(("RequestsPerSecond", "1"), ("Burst", "3"));
        ApiReply reply;
        var sent = 0;
        // However slow the machine is, more are sent than one per second allows.
        do
        {
            reply = await host.PostAsync(ApiPaths.Signals, Signal);
            sent++;
        }
        while (reply.Status == HttpStatusCode.OK && sent < 10_000);

        Assert.Equal((HttpStatusCode.TooManyRequests, "rate-limit"), (reply.Status, reply.Code));
        Assert.InRange(sent, 4, 9_999);
        Assert.InRange(int.Parse(reply.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 3);
        var other = await host.MakeKeyAsync(ApiScopes.WriteSignals);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(ApiPaths.Signals, Signal, ApiHost.Json, ("Authorization", "Bearer " + other))).Status);
    }

    [Theory]
    [InlineData("GET", ApiPaths.Signals, 405)]
    [InlineData("PUT", ApiPaths.Accounts, 405)]
    [InlineData("OPTIONS", ApiPaths.Signals, 405)]
    [InlineData("DELETE", ApiPaths.Signals, 405)]
    [InlineData("GET", "/api/v1", 404)]
    [InlineData("GET", "/api/v1/nothing/here", 404)]
    [InlineData("POST", "/api/v1/signals/7", 404)]
    public async Task Call_ToTheWrongPlace_IsAProblem(string method, string path, int status)
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal((status, "application/problem+json"), ((int)reply.Status, reply.Type));
        if (status == 405) Assert.Equal("POST", reply.Headers["Allow"]);
    }

    [Theory]
    [InlineData("POST", ApiPaths.Signals)]
    [InlineData("GET", ApiPaths.Signals)]
    [InlineData("GET", "/api/v1/nothing")]
    public async Task Answer_Always_HasTheHeadersThatKeepItHarmless(string method, string path)
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), ("Origin", "http://127.0.0.1:3978"));

        Assert.Equal("no-store", reply.Headers["Cache-Control"]);
        Assert.Equal("nosniff", reply.Headers["X-Content-Type-Options"]);
        Assert.Contains("default-src 'none'", reply.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("Access-Control-Allow-Origin", reply.Headers.Keys);
    }

    [Fact]
    public async Task Problem_OfAnyKind_HasTheFourMembers()
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var reply in (ApiReply[])
                 [
                     await host.PostAsync(ApiPaths.Signals, "{"),
                     await host.PostAsync(ApiPaths.Signals, "{}", "text/plain"),
                     await host.PostAsync(ApiPaths.Signals, "{}", ApiHost.Json, ("Authorization", "x")),
                 ])
        {
            Assert.Equal("application/problem+json", reply.Type);
            Assert.StartsWith("urn:healthscore:problem:", reply.Text("type"), StringComparison.Ordinal);
            Assert.Equal((int)reply.Status, reply.Number("status"));
            Assert.NotEqual("", reply.Text("title"));
            Assert.EndsWith(".", reply.Text("detail"), StringComparison.Ordinal);
        }
    }
}
