using System.Net;
using HealthScore.Bot.Api;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.Api.Intake;

public class AccountsEndpointTests
{
    [Fact]
    public async Task Post_OfNewAccounts_LetsTheirSignalsIn()
    {
        await using var host = await ApiHost.StartAsync();
        var accounts = await host.PostAsync(
            ApiPaths.Accounts, """{"accounts":[{"account_id":"b1","name":"Initech","arr":1000,"tier":"gold"},{"account_id":"b2","name":"Hooli"},{"name":"?"}]}""");
        var signals = await host.PostAsync(ApiPaths.Signals, """{"account_id":"b2","kind":"k","at":"2026-03-01","value":1}""");

        Assert.Equal((HttpStatusCode.OK, (2, 2, 0, 0, 1)), (accounts.Status, accounts.Counts));
        Assert.Equal([(2, "account_id")], accounts.Errors);
        Assert.Equal((1, 1, 0, 0, 0), signals.Counts);
        var stored = await AccountAsync(host, "b1");
        Assert.Equal((1000m, "gold"), (stored.Arr, stored.Custom["tier"]));
    }

    [Fact]
    public async Task Post_OfAnAccountAgain_SavesItAsAWholeAndKeepsItsPast()
    {
        await using var host = await ApiHost.StartAsync();
        await host.PostAsync(ApiPaths.Accounts, """{"account_id":"b1","name":"Initech","arr":1000,"tier":"gold"}""");
        var before = host.Time.GetUtcNow();
        host.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal((1, 0, 1, 0, 0), (await host.PostAsync(ApiPaths.Accounts, """{"account_id":"b1","name":"Initech","arr":1000,"tier":"gold"}""")).Counts);
        Assert.Equal((1, 0, 0, 1, 0), (await host.PostAsync(ApiPaths.Accounts, """{"account_id":"b1","name":"Initech","seats":5}""")).Counts);

        var now = await AccountAsync(host, "b1");
        Assert.Equal((null, 5d, 0), (now.Arr, now.Seats, now.Custom.Count));
        var past = await host.Service<IPastStore>().ReadPastAsync(new AccountId("b1"), CancellationToken.None);
        Assert.Equal(1000m, past!.At(before).Arr);
    }

    [Fact]
    public async Task Post_OfAnIdTwiceInOneBody_KeepsTheLater()
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(ApiPaths.Accounts, "{\"account_id\":\"b1\",\"name\":\"Old\"}\n{\"account_id\":\"b1\",\"name\":\"New\"}", ApiHost.Lines);

        Assert.Equal((2, 1, 0, 1, 0), reply.Counts);
        Assert.Equal("New", (await AccountAsync(host, "b1")).Name);
    }

    [Fact]
    public async Task Post_OfNoAccountAtAll_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal((0, 0, 0, 0, 1), (await host.PostAsync(ApiPaths.Accounts, "{}")).Counts);
        Assert.Equal("malformed-json", (await host.PostAsync(ApiPaths.Accounts, "{")).Code);
        Assert.Equal("content-type", (await host.PostAsync(ApiPaths.Accounts, "{}", "text/plain")).Code);
    }

    private static async Task<Account> AccountAsync(ApiHost host, string id) =>
        (await host.Store.ReadAccountAsync(new AccountId(id), CancellationToken.None))!.Account;
}
