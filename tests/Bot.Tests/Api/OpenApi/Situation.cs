using HealthScore.Bot.Api;
using HealthScore.Bot.Api.Keys;
using HealthScore.Bot.Tests.Api.Intake;
using HealthScore.Bot.Tests.Api.Reading;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.Api.OpenApi;

/// <summary>A server in which a call is answered with one status, and the call that gets it.</summary>
internal sealed class Situation : IAsyncDisposable
{
    private readonly ApiHost _host;
    private readonly int _status;

    private Situation(ApiHost host, int status) => (_host, _status) = (host, status);

    public static async Task<Situation> StartAsync(int status)
    {
        var store = new FakeStore();
        var scores = new FakeScores();
        var host = await (status switch
        {
            429 => ApiHost.StartAsync(("RequestsPerSecond", "1"), ("Burst", "1")),
            413 => ApiHost.StartAsync(("MaxRows", "1")),
            410 or 500 or 503 => ApiHost.StartAsync(services => services.AddSingleton<IHealthStore>(store).AddSingleton<IScoreStore>(scores)),
            _ => ApiHost.StartAsync(),
        });
        Exception? failure = status == 500 ? new InvalidOperationException("a bug") : status == 503 ? new StoreUnusableException("gone") : null;
        (store.OnBegin, scores.OnRead) = (() => failure, () => failure);
        for (var i = 0; i < 3; i++) scores.Add("a1", ScoreCauses.Signal, null, FakeScores.Score(i));
        scores.RemoveUpTo(2);
        return new Situation(host, status);
    }

    public async Task<ApiReply> SendAsync(string method, string path)
    {
        if (_status == 429) await OnceAsync(method, path);
        return _status switch
        {
            405 => await OnceAsync("PATCH", path),
            404 => await OnceAsync(method, path.Replace("{id}", "nobody", StringComparison.Ordinal)),
            _ => await OnceAsync(method, path.Replace("{id}", "a1", StringComparison.Ordinal)),
        };
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<ApiReply> OnceAsync(string method, string path)
    {
        var query = path != ApiPaths.Changes ? "" : _status == 400 ? "?limit=0" : _status == 410 ? "?after=1" : "";
        using var request = new HttpRequestMessage(new HttpMethod(method), path + query);
        if (method == "POST") request.Content = new StringContent(Body(path), null, _status == 415 ? "text/csv" : ApiHost.Json);
        return _status switch
        {
            401 => await _host.SendAsync(request, ("Authorization", "Bearer x")),
            403 => await _host.SendAsync(request, ("Authorization", "Bearer " + await _host.MakeKeyAsync(Other(path)))),
            _ => await _host.SendAsync(request),
        };
    }

    private string Body(string path)
    {
        if (_status == 400) return "{";
        var row = path == ApiPaths.Accounts
            ? """{"account_id":"a9","name":"Nine"}"""
            : """{"account_id":"a1","kind":"k","at":"2026-03-01","value":1}""";
        return _status == 413 ? $"[{row},{row}]" : row;
    }

    // Any scope but the one that it takes.
    private static ApiScopes Other(string path) => path == ApiPaths.Signals ? ApiScopes.ReadScores : ApiScopes.WriteSignals;
}
