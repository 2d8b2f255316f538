using System.Net;
using HealthScore.Bot.Api;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.Api.Reading;

public class ScoreEndpointTests
{
    private const string Answers =
        """[{"account_id":"a1","kind":"survey.nps","at":"2026-03-01","value":9},{"account_id":"a1","kind":"pulse.csm","at":"2026-03-01","value":4}]""";

    [Fact]
    public async Task Get_OfAnAccount_ExplainsItsScore()
    {
        await using var host = await ApiHost.StartAsync();
        await host.PostAsync(ApiPaths.Signals, Answers);
        var reply = await GetAsync(host, "a1");

        Assert.Equal((HttpStatusCode.OK, "a1"), (reply.Status, reply.Text("account_id")));
        var expected = host.Service<ScoreCalculator>().Calculate(
            (await host.Store.ReadAccountAsync(new AccountId("a1"), CancellationToken.None))!.Account,
            (await host.Store.ReadAccountAsync(new AccountId("a1"), CancellationToken.None))!.History,
            host.Time.GetUtcNow());
        Assert.Equal(expected.Raw, reply.Json.GetProperty("raw").GetDouble());
        Assert.Equal(expected.Scorecard, reply.Text("scorecard"));
        Assert.Equal(expected.Metrics.Count, reply.Json.GetProperty("metrics").EnumerateObject().Count());
        Assert.Equal(100 - expected.Raw!.Value, reply.Json.GetProperty("metrics").EnumerateObject().Sum(metric => metric.Value.GetProperty("lost").GetDouble()), 9);
        Assert.Equal("2026-03-02T09:", reply.Text("as_of")![..14]);
    }

    [Fact]
    public async Task Get_OfAStandingScore_TellsHowOldItIs()
    {
        var scores = new FakeScores();
        await using var host = await ApiHost.StartAsync(services => services.AddSingleton<IScoreStore>(scores));
        var calculator = host.Service<ScoreCalculator>();
        var seen = (await host.Store.ReadAccountAsync(new AccountId("a1"), CancellationToken.None))!;
        var at = host.Time.GetUtcNow();
        var packed = calculator.Pack(seen.Account, seen.History, at);
        scores.Standing["a1"] = new StandingScore(
            seen.Account, 0, packed, new ShownOverride("o1", 80, Band.Green, at.AddDays(9)), at.AddMinutes(1), 1);
        host.Time.Advance(TimeSpan.FromSeconds(90));
        var reply = await GetAsync(host, "a1");

        Assert.Equal((80, "green"), (reply.Number("score"), reply.Text("band")));
        Assert.Equal(90, reply.Json.GetProperty("age_seconds").GetDouble());
        Assert.True(reply.Json.GetProperty("is_due").GetBoolean());
        Assert.Equal("unknown", reply.Json.GetProperty("computed").GetProperty("band").GetString());
        Assert.Equal("o1", reply.Json.GetProperty("override").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("a/b c?&#%2F\u00e9")]
    [InlineData("..")]
    [InlineData("score")]
    [InlineData("%41")]
    public async Task Get_OfAnOddId_FindsIt(string id)
    {
        await using var host = await ApiHost.StartAsync();
        await host.SaveAsync(new Account { Id = new AccountId(id), Name = "Odd" });
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"{host.Client.BaseAddress}api/v1/accounts/{Uri.EscapeDataString(id).Replace(".", "%2E", StringComparison.Ordinal)}/score", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        var reply = await host.SendAsync(request);

        // A path of dots is shortened before anybody sees it.
        if (id == "..") Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        else Assert.Equal(id, reply.Text("account_id"));
    }

    [Theory]
    [InlineData("/hs/api/v1/accounts/a%2Fb/score", "a/b")]
    [InlineData("/hs/api/v1/accounts/a%2fb/score/?x=/y/score", "a/b")]
    [InlineData("/hs/API/V1/Accounts/a%2Fb/Score", "a/b")]
    [InlineData("/hs/api/v1/accounts/a%252Fb/score", "a%2Fb")]
    [InlineData("/hs/api/v1/accounts/%C3%A9%2F%E2%82%AC/score", "\u00e9/\u20ac")]
    [InlineData("/hs/api/v1/accounts/%C3%A9%20b/score", "\u00e9 b")]
    [InlineData("/%68s/api/v1/%61ccounts/x/../a%2Fb/score", "a/b")]
    [InlineData("/api/v1/accounts/a%2Fb/score", "a/b")]
    public async Task Get_BehindAPathBase_FindsTheIdAsItWasSent(string target, string id)
    {
        await using var host = await ApiHost.StartAsync(services => services.AddSingleton<IStartupFilter, BehindHs>());
        await host.SaveAsync(new Account { Id = new AccountId(id), Name = "Odd" });
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"{host.Client.BaseAddress!.ToString().TrimEnd('/')}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

        Assert.Equal(id, (await host.SendAsync(request)).Text("account_id"));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("%20")]
    [InlineData("%00")]
    [InlineData("%FF")]
    public async Task Get_OfNoAccount_SaysSo(string id)
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await GetAsync(host, id);

        // The server itself refuses %00.
        Assert.Equal(id == "%00" ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound, reply.Status);
    }

    private static Task<ApiReply> GetAsync(ApiHost host, string id) =>
        host.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{ApiPaths.Accounts}/{id}/score"));

    private sealed class BehindHs : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UsePathBase("/hs");
            next(app);
        };
    }
}
