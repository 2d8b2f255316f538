using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthScore.EndToEnd.Api;
using HealthScore.EndToEnd.Program;
using HealthScore.Testing;

namespace HealthScore.EndToEnd.Instances;

/// <summary>Two served programs on one PostgreSQL database, as behind a load balancer.</summary>
public sealed class TwoInstancesTests : IDisposable
{
    private const int Accounts = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string[] Kinds =
        ["usage.active_users", "usage.events", "survey.nps", "survey.csat", "survey.ces", "billing.days_late", "pulse.csm", "review.stars", "relationship.touchpoint"];

    private readonly BotProgram _program = new();
    private TestSchema? _schema;

    [FactNeeds("postgres")]
    public async Task Import_ByAThirdProcess_IsSeenByBothAlikeAndToldOnce()
    {
        await using var first = await StartAsync(null);
        await using var second = await StartAsync(first.Key);

        await ImportAsync();
        await AssertAlikeAsync(first, second);
        var feed = await FeedAsync(first);
        Assert.Equal(feed.Select(change => change.GetRawText()), (await FeedAsync(second)).Select(change => change.GetRawText()));
        Assert.Equal(Accounts, feed.Select(change => change.GetProperty("account_id").GetString()).Distinct().Count());
        AssertEachOnce(feed);
        Assert.DoesNotContain(_program.Files, file => file.EndsWith(".db", StringComparison.Ordinal));
    }

    [FactNeeds("postgres")]
    public async Task Kill_OfOneWhileSignalsCome_LeavesTheOtherAtWorkAndNothingLost()
    {
        var first = await StartAsync(null);
        await using var second = await StartAsync(first.Key);
        await ImportAsync();
        await ScoresAsync(second);

        var accepted = await SendToBothAsync(first, second, killFirstAfter: 40, all: 150);
        await first.DisposeAsync();

        await ScoresAsync(second);
        AssertEachOnce(await FeedAsync(second));
        var again = await second.PostAsync("/api/v1/signals", $"[{string.Join(',', accepted)}]");
        Assert.Equal(accepted.Count, again.GetProperty("unchanged").GetInt32());
        Assert.Equal(0, (await second.Bot.StopAsync()).Code);
    }

    [FactNeeds("postgres", "redis")]
    public async Task Redis_WhenItIsKilledAndComesBack_LeavesBothAliveAndAlike()
    {
        await using var redis = await RedisServer.StartAsync();
        _program.Variables["Cache__Redis"] = redis.Address;
        await using var first = await StartAsync(null);
        await using var second = await StartAsync(first.Key);
        await AwaitSubscribersAsync(redis);
        await ImportAsync();
        await AssertAlikeAsync(first, second);

        await redis.KillAsync();
        await SendToBothAsync(first, second, killFirstAfter: int.MaxValue, all: 30);
        await AssertAlikeAsync(first, second);

        await redis.StartAgainAsync();
        await AwaitSubscribersAsync(redis);
        await SendToBothAsync(first, second, killFirstAfter: int.MaxValue, all: 30);
        await AssertAlikeAsync(first, second);
        AssertEachOnce(await FeedAsync(second));
        foreach (var bot in (ServingBot[])[first.Bot, second.Bot])
        {
            var ended = await bot.StopAsync();
            Assert.Equal(0, ended.Code);
            Assert.Contains("Redis is not reached", ended.Output, StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        _program.Dispose();
        _schema?.Dispose();
    }

    private async Task<ApiBot> StartAsync(string? key)
    {
        _schema ??= new TestSchema();
        _program.Variables["Store__ConnectionString"] = _schema.ConnectionString;
        return key is null ? await ApiBot.StartAsync(_program) : new ApiBot(await _program.ServeAsync("--no-demo"), key);
    }

    private async Task ImportAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var accounts = new StringBuilder("account_id,name,seats\n");
        var signals = new StringBuilder("account_id,kind,at,value,id\n");
        for (var i = 0; i < Accounts; i++)
        {
            accounts.Append(CultureInfo.InvariantCulture, $"A-{i},Company {i},100\n");
            foreach (var kind in Kinds) signals.Append(CultureInfo.InvariantCulture, $"A-{i},{kind},{now.AddHours(-i - 1):yyyy-MM-ddTHH:mm:ssZ},{1 + (i % 5)},first\n");
        }

        var ran = await _program.RunAsync(
            "import", "--accounts", _program.Write("accounts.csv", accounts.ToString()), "--signals", _program.Write("signals.csv", signals.ToString()));
        Assert.True(ran.Code == 0, ran.Said);
    }

    private static async Task AssertAlikeAsync(ApiBot first, ApiBot second)
    {
        var left = await ScoresAsync(first);
        var right = await ScoresAsync(second);
        // Time alone may have changed a score between the two looks: then they are of different instants.
        while (!left.Select(AsOf).SequenceEqual(right.Select(AsOf))) (left, right) = (await ScoresAsync(first), await ScoresAsync(second));
        Assert.Equal(left, right);
    }

    /// <summary>Waits until both instances listen for each other's news.</summary>
    private static async Task AwaitSubscribersAsync(RedisServer redis)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        // A publication to a channel is answered by the number of those who heard it.
        while (await redis.ListenersAsync("healthscore:written:*") < 2) await look.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>Every account's score as an instance shows it, once none of them is due any more.</summary>
    private static async Task<List<string>> ScoresAsync(ApiBot api)
    {
        var scores = new List<string>();
        using var limit = new CancellationTokenSource(Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var i = 0; i < Accounts; i++)
        {
            while (true)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/accounts/A-{i}/score");
                request.Headers.Authorization = new("Bearer", api.Key);
                using var response = await api.Bot.Client.SendAsync(request, limit.Token);
                var text = await response.Content.ReadAsStringAsync(limit.Token);
                if (response.IsSuccessStatusCode && !JsonElement.Parse(text).GetProperty("is_due").GetBoolean())
                {
                    scores.Add(WithoutAge(text));
                    break;
                }

                await look.WaitForNextTickAsync(limit.Token);
            }
        }

        return scores;
    }

    private static string AsOf(string score) => JsonElement.Parse(score).GetProperty("as_of").GetString()!;

    // How old the answer is differs with the instant of asking.
    private static string WithoutAge(string score)
    {
        var all = JsonNode.Parse(score)!.AsObject();
        Assert.True(all.Remove("age_seconds"));
        return all.ToJsonString();
    }

    private static async Task<List<JsonElement>> FeedAsync(ApiBot api)
    {
        var feed = new List<JsonElement>();
        while (true)
        {
            var part = await api.GetAsync($"/api/v1/changes?after={feed.Count}");
            var changes = part.GetProperty("changes").EnumerateArray().ToList();
            if (changes.Count == 0) return feed;
            feed.AddRange(changes);
        }
    }

    /// <summary>Positions have no gap, and each change goes on from where the one before it ended.</summary>
    private static void AssertEachOnce(List<JsonElement> feed)
    {
        Assert.Equal(Enumerable.Range(1, feed.Count), feed.Select(change => change.GetProperty("position").GetInt32()));
        foreach (var changes in feed.GroupBy(change => change.GetProperty("account_id").GetString()))
        {
            string? before = null;
            foreach (var change in changes)
            {
                Assert.Equal(before, Text(change, "before"));
                before = Text(change, "after");
            }
        }
    }

    private static string? Text(JsonElement change, string end) =>
        change.TryGetProperty(end, out var score) && score.ValueKind == JsonValueKind.Object
            ? $"{score.GetProperty("score")} {score.GetProperty("band")}"
            : null;

    /// <returns>The signals that were accepted, by either; the first instance is killed when so many were.</returns>
    private static async Task<IReadOnlyCollection<string>> SendToBothAsync(ApiBot first, ApiBot second, int killFirstAfter, int all)
    {
        var accepted = new List<string>();
        var next = 0;
        var at = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        await Task.WhenAll(new[] { first, second, first, second }.Select(async api =>
        {
            for (var id = Interlocked.Increment(ref next); id <= all; id = Interlocked.Increment(ref next))
            {
                var signal = $$"""{"account_id":"A-{{id % Accounts}}","kind":"pulse.csm","at":"{{at}}","value":{{1 + (id % 5)}},"id":"s{{id}}"}""";
                try
                {
                    await api.PostAsync("/api/v1/signals", signal);
                }
                catch (Exception gone) when (api == first && gone is HttpRequestException or IOException or Xunit.Sdk.TrueException)
                {
                    return;
                }

                lock (accepted)
                {
                    accepted.Add(signal);
                    if (accepted.Count == killFirstAfter) first.Bot.Kill();
                }
            }
        }));
        return accepted;
    }
}
