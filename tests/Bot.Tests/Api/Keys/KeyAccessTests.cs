using System.Net;
using HealthScore.Bot.Api;
using HealthScore.Bot.Api.Keys;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Tests.Api.Keys;

/// <summary>Who is let in: only a whole, good key with the scope that it takes.</summary>
public class KeyAccessTests
{
    private const string Signal = """{"account_id":"a1","kind":"k","at":"2026-03-01","value":1}""";

    [Fact]
    public async Task Post_WithoutAKey_IsToldWhatIsMissing()
    {
        await using var host = await ApiHost.StartAsync();
        using var response = await host.Client.PostAsync(ApiPaths.Signals, new StringContent(Signal));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer realm=\"HealthScore\"", response.Headers.WwwAuthenticate.Single().ToString());
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("keys create", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await host.SignalsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer hs_")]
    [InlineData("Basic aHM6aHM=")]
    [InlineData("Bearer hs_000000000000_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Bearer null")]
    public async Task Post_WithSomethingElse_IsRefused(string header)
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(ApiPaths.Signals, Signal, ApiHost.Json, ("Authorization", header));

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.StartsWith("Bearer realm=", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.Empty(await host.SignalsAsync());
    }

    [Fact]
    public async Task Post_WithAWrongSecret_IsAnsweredAsAnUnknownKeyIs()
    {
        await using var host = await ApiHost.StartAsync();
        var wrong = await TryAsync(host, host.Key[..^1] + (host.Key[^1] == '0' ? '1' : '0'));
        var unknown = await TryAsync(host, "hs_ffffffffffff" + host.Key[15..]);
        var longer = await TryAsync(host, host.Key + "0");
        var upper = await TryAsync(host, host.Key.ToUpperInvariant());

        Assert.Equal("key-unknown", wrong.Code);
        foreach (var other in (ApiReply[])[unknown, longer, upper])
        {
            Assert.Equal(wrong.Json.GetRawText(), other.Json.GetRawText());
            Assert.Equal(wrong.Headers.Keys.Order(), other.Headers.Keys.Order());
        }
    }

    [Theory]
    [InlineData("bearer ")]
    [InlineData("Bearer   ")]
    public async Task Post_WithAnotherSpellingOfBearer_IsLetIn(string scheme)
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(ApiPaths.Signals, Signal, ApiHost.Json, ("Authorization", scheme + host.Key));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    [Fact]
    public async Task Post_WithTwoKeys_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(
            ApiPaths.Signals, Signal, ApiHost.Json, ("Authorization", "Bearer " + host.Key), ("Authorization", "Bearer " + host.Key));

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
    }

    [Fact]
    public async Task Post_WhenNoKeyExists_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();
        var stored = await host.Keys.ReadAsync(CancellationToken.None);
        await host.Keys.RevokeAsync(stored.Single().Id, host.Time.GetUtcNow(), CancellationToken.None);
        host.Time.Advance(KnownKeys.FreshFor);

        Assert.Equal(HttpStatusCode.Unauthorized, (await TryAsync(host, KeyText.Create())).Status);
    }

    [Fact]
    public async Task Post_AfterRevocation_IsRefusedAndToldSo()
    {
        await using var host = await ApiHost.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await TryAsync(host, host.Key)).Status);
        await host.Keys.RevokeAsync(KeyText.IdOf(host.Key)!, host.Time.GetUtcNow(), CancellationToken.None);
        host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("key-revoked", (await TryAsync(host, host.Key)).Code);
    }

    [Fact]
    public async Task Post_AfterExpiry_IsRefusedAndToldSo()
    {
        await using var host = await ApiHost.StartAsync();
        var key = await host.MakeKeyAsync(ApiScopes.WriteSignals, host.Time.GetUtcNow() + TimeSpan.FromHours(1));
        host.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await TryAsync(host, key)).Status);

        host.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("key-expired", (await TryAsync(host, key)).Code);
    }

    [Theory]
    [InlineData(ApiPaths.Signals, 1)]
    [InlineData(ApiPaths.Accounts, 2)]
    public async Task Post_WithoutTheScope_IsForbidden(string path, int needed)
    {
        await using var host = await ApiHost.StartAsync();
        var key = await host.MakeKeyAsync((ApiScopes)(15 & ~needed));
        var reply = await host.PostAsync(path, Signal, ApiHost.Json, ("Authorization", "Bearer " + key));

        Assert.Equal((HttpStatusCode.Forbidden, "scope-missing"), (reply.Status, reply.Code));
        Assert.Contains(ScopeWords.Of((ApiScopes)needed), reply.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("insufficient_scope", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithAGoodKey_KeepsTheHourOfItsUse()
    {
        await using var host = await ApiHost.StartAsync();
        host.Time.Advance(TimeSpan.FromMinutes(42));
        await TryAsync(host, host.Key);

        DateTimeOffset? used = null;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((used = (await host.Keys.ReadAsync(patience.Token)).Single().LastUsedAt) is null) await Task.Yield();
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), used);
    }

    [Fact]
    public async Task Key_AtRest_IsAHashOnly()
    {
        await using var host = await ApiHost.StartAsync();
        await using var connection = await host.Service<IDatabase>().ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM api_key";
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        var kept = string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetValue));

        Assert.DoesNotContain(host.Key[16..], kept, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Convert.ToHexStringLower(KeyText.Hash(host.Key)), kept, StringComparison.Ordinal);
    }

    private static Task<ApiReply> TryAsync(ApiHost host, string key) =>
        host.PostAsync(ApiPaths.Signals, Signal, ApiHost.Json, ("Authorization", "Bearer " + key));
}
