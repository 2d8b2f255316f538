using System.Diagnostics;
using System.Net;
using System.Text.Json;
using HealthScore.EndToEnd.Program;

namespace HealthScore.EndToEnd.Api;

/// <summary>The API of the built program, as another program uses it.</summary>
public sealed class ApiTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Enough of them for a score.
    private static readonly string[] KnownKinds =
        ["usage.active_users", "usage.events", "survey.nps", "survey.csat", "survey.ces", "billing.days_late", "pulse.csm", "review.stars", "relationship.touchpoint"];

    private readonly BotProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Post_OfASignal_ChangesTheScoreAndTellsSubscribers()
    {
        await using var api = await ApiBot.StartAsync(_program);
        await api.PostAsync("/api/v1/accounts", """{"account_id":"A-17","name":"Northwind Traders","seats":100,"segment":"enterprise"}""");
        await api.PostAsync("/api/v1/signals", $"[{string.Join(',', KnownKinds.Select(kind => Signal(kind, 5)))}]");
        var before = await UntilAsync(() => ScoreAsync(api), score => Pulse(score) == 5 && !score.GetProperty("is_due").GetBoolean());
        var newest = (await api.GetAsync("/api/v1/changes")).GetProperty("newest").GetInt64();

        await api.PostAsync("/api/v1/signals", Signal("pulse.csm", 1));
        var change = (await api.GetAsync($"/api/v1/changes?after={newest}&wait=30")).GetProperty("changes")[0];
        var after = await ScoreAsync(api);

        Assert.Equal("A-17", change.GetProperty("account_id").GetString());
        Assert.Equal("signal", change.GetProperty("causes")[0].GetString());
        Assert.Equal(before.GetProperty("score").GetInt32(), change.GetProperty("before").GetProperty("score").GetInt32());
        Assert.Equal(after.GetProperty("score").GetInt32(), change.GetProperty("after").GetProperty("score").GetInt32());
        Assert.True(after.GetProperty("score").GetInt32() < before.GetProperty("score").GetInt32());
        Assert.Equal(1, Pulse(after));
    }

    [Fact]
    public async Task Revoke_OfAKey_WorksInTheRunningServer()
    {
        await using var api = await ApiBot.StartAsync(_program);
        Assert.Equal(0, (await api.GetAsync("/api/v1/changes")).GetProperty("next").GetInt64());

        var revoked = await _program.RunAsync("keys", "revoke", api.Key.Split('_')[1]);
        Assert.Equal(0, revoked.Code);

        await UntilAsync(
            async () =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/changes");
                request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + api.Key);
                using var response = await api.Bot.Client.SendAsync(request);
                return response.StatusCode;
            },
            status => status == HttpStatusCode.Unauthorized);
        var listed = await _program.RunAsync("keys", "list");
        Assert.Contains("revoked", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_WhileSignalsCome_LosesNothingThatWasAccepted()
    {
        await using var api = await ApiBot.StartAsync(_program);
        await api.PostAsync("/api/v1/accounts", """{"account_id":"A-17","name":"Northwind Traders"}""");
        var accepted = await SendUntilGoneAsync(api, after: 50, () => api.Bot.Terminate());
        var ran = await api.Bot.EndAsync();

        Assert.True(ran.Code == 0, ran.Said);
        await HasAllAsync(api.Key, accepted);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(77)]
    [InlineData(200)]
    public async Task Kill_WhileSignalsCome_LosesNothingThatWasAccepted(int after)
    {
        await using var api = await ApiBot.StartAsync(_program);
        await api.PostAsync("/api/v1/accounts", """{"account_id":"A-17","name":"Northwind Traders"}""");
        var accepted = await SendUntilGoneAsync(api, after, () => api.Bot.Kill());

        await HasAllAsync(api.Key, accepted);
    }

    [Fact]
    public async Task Log_OfCalls_HoldsNeitherKeysNorWhatWasSent()
    {
        await using var api = await ApiBot.StartAsync(_program, "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace");
        await api.PostAsync("/api/v1/accounts", """{"account_id":"A-17","name":"Northwind Traders","owner":"ana@example.com"}""");
        using var wrong = new HttpRequestMessage(HttpMethod.Get, "/api/v1/changes");
        wrong.Headers.TryAddWithoutValidation("Authorization", "Bearer wrongsecret");
        (await api.Bot.Client.SendAsync(wrong)).Dispose();
        var said = (await api.Bot.StopAsync()).Said;

        foreach (var secret in (string[])[api.Key, api.Key.Split('_')[2], "wrongsecret", "Northwind", "ana@example.com"])
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
    }

    private static string Signal(string kind, int value) =>
        $$"""{"account_id":"A-17","kind":"{{kind}}","at":"{{TimeProvider.System.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}}","value":{{value}},"id":"p"}""";

    private static Task<JsonElement> ScoreAsync(ApiBot api) => api.GetAsync("/api/v1/accounts/A-17/score");

    private static double? Pulse(JsonElement score) => score.GetProperty("metrics").EnumerateObject()
        .Where(metric => metric.Name.Contains("pulse", StringComparison.Ordinal))
        .Select(metric => metric.Value.GetProperty("value"))
        .Select(value => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : (double?)null).Single();

    /// <summary>Sends from several callers at once; ends the bot when so many were accepted, and goes on until nobody answers.</summary>
    private static async Task<IReadOnlyCollection<int>> SendUntilGoneAsync(ApiBot api, int after, Action end)
    {
        var accepted = new List<int>();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (true)
            {
                var id = Interlocked.Increment(ref next);
                try
                {
                    await api.PostAsync("/api/v1/signals", $$"""{"account_id":"A-17","kind":"k","at":"2026-03-01","value":{{id}}}""");
                }
                catch (Exception gone) when (gone is HttpRequestException or IOException or Xunit.Sdk.TrueException)
                {
                    return;
                }

                lock (accepted)
                {
                    accepted.Add(id);
                    if (accepted.Count == after) end();
                }
            }
        }));
        return accepted;
    }

    private async Task HasAllAsync(string key, IReadOnlyCollection<int> accepted)
    {
        Assert.NotEmpty(accepted);
        await using var again = new ApiBot(await _program.ServeAsync("--no-demo"), key);
        var rows = string.Join(',', accepted.Select(id => $$"""{"account_id":"A-17","kind":"k","at":"2026-03-01","value":{{id}}}"""));
        var answer = await again.PostAsync("/api/v1/signals", $"[{rows}]");

        Assert.Equal(accepted.Count, answer.GetProperty("unchanged").GetInt32());
    }

    private static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> isSo)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (isSo(answer)) return answer;
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"still {answer}");
            await Task.Yield();
        }
    }
}
