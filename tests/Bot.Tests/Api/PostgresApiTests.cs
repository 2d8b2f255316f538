using System.Net;
using HealthScore.Bot.Api;
using HealthScore.Bot.Api.Keys;
using HealthScore.Scoring.Live;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Api;

/// <summary>The same API on PostgreSQL.</summary>
[ClassNeeds("postgres")]
public sealed class PostgresApiTests : IAsyncLifetime, IDisposable
{
    private readonly List<ApiHost> _hosts = [];
    private readonly TestSchema _schema = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
    }

    // After the servers.
    public void Dispose() => _schema.Dispose();

    [Fact]
    public async Task Post_OfGoodAndBadRows_StoresTheGoodAndNamesTheBad()
    {
        var host = await StartAsync();
        const string Body =
            """[{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"id":"x"},{"account_id":"no","kind":"k","at":"2026-03-01","value":1},{"account_id":"a1","kind":"k","at":"2026-03-01","value":"?"}]""";

        Assert.Equal((1, 1, 0, 0, 2), (await host.PostAsync(ApiPaths.Signals, Body)).Counts);
        Assert.Equal((1, 0, 1, 0, 2), (await host.PostAsync(ApiPaths.Signals, Body)).Counts);
        Assert.Equal((1, 0, 0, 1, 0), (await host.PostAsync(ApiPaths.Signals, """{"account_id":"a1","kind":"k","at":"2026-03-01","value":2,"id":"x"}""")).Counts);
        Assert.Equal(2, Assert.Single(await host.SignalsAsync()).Value);
    }

    [Fact]
    public async Task Post_ByManyAtOnce_StoresAllAndTellsEachItsOwn()
    {
        var host = await StartAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => host.PostAsync(
            ApiPaths.Signals, $$"""[{"account_id":"a1","kind":"k","at":"2026-03-01","value":{{i}}},{"account_id":"a1","kind":"k","at":"2026-03-01","value":{{i}}}]""")));

        Assert.All(replies, reply => Assert.Equal((2, 1, 1, 0, 0), reply.Counts));
        Assert.Equal(60, (await host.SignalsAsync()).Count);
    }

    [Fact]
    public async Task Key_OfOneServer_OpensTheOtherUntilItIsRevokedThere()
    {
        var one = await StartAsync();
        var other = await StartAsync();
        Task<ApiReply> TryAsync() => other.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, ApiPaths.Changes), ("Authorization", "Bearer " + one.Key));
        other.Time.Advance(KnownKeys.FreshFor);
        Assert.Equal(HttpStatusCode.OK, (await TryAsync()).Status);

        Assert.True(await one.Keys.RevokeAsync(KeyText.IdOf(one.Key)!, one.Time.GetUtcNow(), CancellationToken.None));
        Assert.False(await one.Keys.RevokeAsync(KeyText.IdOf(one.Key)!, one.Time.GetUtcNow(), CancellationToken.None));
        other.Time.Advance(KnownKeys.FreshFor);

        Assert.Equal("key-revoked", (await TryAsync()).Code);
    }

    [Fact]
    public async Task Key_WithAllItHas_ReadsBack()
    {
        var host = await StartAsync();
        var now = host.Time.GetUtcNow();
        var key = await host.MakeKeyAsync(ApiScopes.ReadChanges | ApiScopes.ReadScores, now.AddDays(1));
        await host.Keys.MarkUsedAsync(KeyText.IdOf(key)!, now, CancellationToken.None);

        var kept = (await host.Keys.ReadAsync(CancellationToken.None)).Single(one => one.Id == KeyText.IdOf(key));

        Assert.Equal((ApiScopes.ReadChanges | ApiScopes.ReadScores, now, now.AddDays(1), null, now), (kept.Scopes, kept.CreatedAt, kept.ExpiresAt, kept.RevokedAt, kept.LastUsedAt));
        Assert.Equal(KeyText.Hash(key), kept.Hash.ToArray());
    }

    [Fact]
    public async Task Get_OfChangesOfAnotherServer_WaitsForThem()
    {
        var one = await StartAsync();
        var other = await StartAsync();
        await one.Service<LiveScoring>().CatchUpAsync(CancellationToken.None);
        var newest = (await ChangesAsync(other, "")).Number("newest");
        var waiting = ChangesAsync(other, $"?after={newest}&wait=30");

        await one.PostAsync(ApiPaths.Accounts, """{"account_id":"b1","name":"Initech"}""");
        await one.Service<LiveScoring>().CatchUpAsync(CancellationToken.None);
        // Its own wait would be over only after 30 s of its clock.
        for (var passed = 0; passed < 20_000 && !waiting.IsCompleted;)
        {
            if (other.Time.Waiting == 0)
            {
                await Task.Yield();
                continue;
            }

            other.Time.Advance(TimeSpan.FromMilliseconds(1));
            passed++;
        }

        Assert.Equal("b1", (await waiting).Json.GetProperty("changes")[0].GetProperty("account_id").GetString());
    }

    private static Task<ApiReply> ChangesAsync(ApiHost host, string query) =>
        host.SendAsync(new HttpRequestMessage(HttpMethod.Get, ApiPaths.Changes + query));

    private async Task<ApiHost> StartAsync()
    {
        var host = await ApiHost.StartAsync(("Store:ConnectionString", _schema.ConnectionString));
        _hosts.Add(host);
        return host;
    }
}
