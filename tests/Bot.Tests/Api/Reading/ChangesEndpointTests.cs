using System.Net;
using HealthScore.Bot.Api;
using HealthScore.Bot.Api.Reading;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.Api.Reading;

public class ChangesEndpointTests
{
    private readonly FakeScores _scores = new();

    [Fact]
    public async Task Get_WithoutAnything_GivesAllChangesInOrder()
    {
        _scores.Add("a1", ScoreCauses.Account, null, FakeScores.Score(null));
        _scores.Add("a1", ScoreCauses.Signal | ScoreCauses.Time, FakeScores.Score(null), FakeScores.Score(42));
        await using var host = await StartAsync();
        var reply = await GetAsync(host, "");

        Assert.Equal((HttpStatusCode.OK, 2, 2), (reply.Status, reply.Number("next"), reply.Number("newest")));
        var changes = reply.Json.GetProperty("changes");
        Assert.Equal("null", changes[0].GetProperty("before").GetRawText());
        Assert.Equal(
            """{"position":2,"account_id":"a1","causes":["signal","time"],"before":{"as_of":"2026-03-02T09:00:00Z","score":null,"band":"unknown","raw":null,"coverage":0.75,"scorecard":"default","scorecard_version":3,"rules":[]},"after":{"as_of":"2026-03-02T09:00:00Z","score":42,"band":"yellow","raw":42,"coverage":0.75,"scorecard":"default","scorecard_version":3,"rules":["unpaid"]}}""",
            changes[1].GetRawText());
    }

    [Fact]
    public async Task Get_OfAScoreByHand_ShowsItAndTheComputedOne()
    {
        _scores.Add("a1", ScoreCauses.Override, FakeScores.Score(42), FakeScores.Score(42, new ShownOverride("o1", 80, Band.Green, null)));
        await using var host = await StartAsync();
        var after = (await GetAsync(host, "")).Json.GetProperty("changes")[0].GetProperty("after");

        Assert.Equal((80, "green"), (after.GetProperty("score").GetInt32(), after.GetProperty("band").GetString()));
        Assert.Equal("""{"id":"o1","until":null}""", after.GetProperty("override").GetRawText());
        Assert.Equal("""{"score":42,"band":"yellow"}""", after.GetProperty("computed").GetRawText());
    }

    [Fact]
    public async Task Get_PageByPage_GivesEachChangeOnce()
    {
        for (var i = 0; i < 25; i++) _scores.Add($"a{i}", ScoreCauses.Signal, null, FakeScores.Score(i));
        await using var host = await StartAsync();
        var seen = new List<string>();
        for (var after = 0; ;)
        {
            var reply = await GetAsync(host, $"?after={after}&limit=7");
            var changes = reply.Json.GetProperty("changes");
            seen.AddRange(changes.EnumerateArray().Select(change => change.GetProperty("account_id").GetString()!));
            after = reply.Number("next");
            Assert.Equal(25, reply.Number("newest"));
            if (changes.GetArrayLength() == 0) break;
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"a{i}"), seen);
    }

    [Theory]
    [InlineData("?after=-1", "after")]
    [InlineData("?after=x", "after")]
    [InlineData("?after=", "after")]
    [InlineData("?after=1&after=2", "after")]
    [InlineData("?after=99999999999999999999", "after")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=1001", "limit")]
    [InlineData("?wait=31", "wait")]
    [InlineData("?wait=1.5", "wait")]
    public async Task Get_WithAWrongParameter_NamesIt(string query, string name)
    {
        await using var host = await StartAsync();
        var reply = await GetAsync(host, query);

        Assert.Equal((HttpStatusCode.BadRequest, "parameter"), (reply.Status, reply.Code));
        Assert.StartsWith(name + ": give one whole number", reply.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_BeyondTheFeed_IsToldSo()
    {
        _scores.Add("a1", ScoreCauses.Signal, null, FakeScores.Score(1));
        await using var host = await StartAsync();

        Assert.Equal("position", (await GetAsync(host, "?after=2")).Code);
        Assert.Equal((HttpStatusCode.OK, 1), await GetNextAsync(host, "?after=1"));
    }

    [Theory]
    [InlineData(3, 1, "after: 2 changes after 1 are removed, the oldest one kept is 4: read the scores of your accounts anew, then go on with after=3.")]
    [InlineData(5, 4, "after: 1 changes after 4 are removed, the oldest one kept is 6: read the scores of your accounts anew, then go on with after=5.")]
    [InlineData(3, 3, null)]
    [InlineData(3, 0, null)]
    [InlineData(5, 5, null)]
    [InlineData(5, 0, null)]
    public async Task Get_AfterWhatIsNoLongerKept_TellsHowManyAreGoneAndWhereToGoOn(long removed, long after, string? detail)
    {
        for (var i = 0; i < 5; i++) _scores.Add("a1", ScoreCauses.Signal, null, FakeScores.Score(i));
        _scores.RemoveUpTo(removed);
        await using var host = await StartAsync();
        var reply = await GetAsync(host, $"?after={after}");

        if (detail is null) Assert.Equal((HttpStatusCode.OK, 5 - removed), (reply.Status, reply.Json.GetProperty("changes").GetArrayLength()));
        else Assert.Equal((HttpStatusCode.Gone, "changes-gone", detail), (reply.Status, reply.Code, reply.Text("detail")));
    }

    [Fact]
    public async Task Get_WithAWait_AnswersWhenAChangeComes()
    {
        await using var host = await StartAsync();
        var waiting = GetAsync(host, "?after=0&wait=30");
        await UntilAsync(() => _scores.Asked > 0 && host.Time.Waiting > 0);
        Assert.False(waiting.IsCompleted);

        _scores.Add("a1", ScoreCauses.Signal, null, FakeScores.Score(1));
        host.Time.Advance(FeedWatch.LongestPause);

        var reply = await waiting.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(1, reply.Json.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task Get_WithAWaitThatIsOver_AnswersWithNothing()
    {
        await using var host = await StartAsync();
        var waiting = GetAsync(host, "?wait=2");
        while (!waiting.IsCompleted)
        {
            host.Time.Advance(FeedWatch.LongestPause);
            await Task.Yield();
        }

        var reply = await waiting;
        Assert.Equal((HttpStatusCode.OK, 0, 0), (reply.Status, reply.Number("next"), reply.Json.GetProperty("changes").GetArrayLength()));
        Assert.True(host.Time.GetUtcNow() >= new DateTimeOffset(2026, 3, 2, 9, 0, 2, TimeSpan.Zero));
    }

    [Fact]
    public async Task Get_WhileTheServerStops_DoesNotHoldItUp()
    {
        var host = await StartAsync();
        var waiting = GetAsync(host, "?wait=30");
        await UntilAsync(() => host.Time.Waiting > 0);
        var stopping = host.StopAsync();
        await UntilAsync(() =>
        {
            host.Time.Advance(FeedWatch.LongestPause);
            return waiting.IsCompleted;
        });

        Assert.Equal(HttpStatusCode.OK, (await waiting).Status);
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Get_ByManyWhoWait_AsksTheStoreOnceForAll()
    {
        await using var host = await StartAsync();
        var watch = host.Service<FeedWatch>();
        var waiting = Enumerable.Range(0, 200).Select(_ => watch.WaitAsync(0, TimeSpan.FromSeconds(30), CancellationToken.None)).ToList();
        await UntilAsync(() => host.Time.Waiting >= 200);
        var asked = _scores.Asked;
        _scores.Add("a1", ScoreCauses.Signal, null, FakeScores.Score(1));
        host.Time.Advance(FeedWatch.LongestPause);
        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.InRange(_scores.Asked, asked + 1, asked + 2);
    }

    [Fact]
    public async Task Get_AfterASilence_AsksLessOften()
    {
        await using var host = await StartAsync();
        var waiting = host.Service<FeedWatch>().WaitAsync(0, TimeSpan.FromSeconds(30), CancellationToken.None);
        var asked = new List<int>();
        for (var second = 0; second < 20; second++)
        {
            var before = _scores.Asked;
            for (var step = 0; step < 200; step++)
            {
                await UntilAsync(() => host.Time.Waiting > 0);
                host.Time.Advance(FeedWatch.ShortestPause);
            }

            asked.Add(_scores.Asked - before);
        }

        // At first after every few milliseconds, at last twenty times a second.
        Assert.InRange(asked[0], 21, 200);
        Assert.InRange(asked[^1], 15, 21);
        _scores.Add("a1", ScoreCauses.Signal, null, FakeScores.Score(1));
        await UntilAsync(() =>
        {
            host.Time.Advance(FeedWatch.LongestPause);
            return waiting.IsCompleted;
        });
        await waiting;
    }

    [Fact]
    public async Task Get_WhenTheStoreCannotBeRead_IsToldToComeBack()
    {
        await using var host = await StartAsync();
        _scores.OnRead = () => new StoreUnusableException("the disk is gone");
        var reply = await GetAsync(host, "");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "store-unusable"), (reply.Status, reply.Code));
    }

    private Task<ApiHost> StartAsync() => ApiHost.StartAsync(services => services.AddSingleton<IScoreStore>(_scores));

    private static Task<ApiReply> GetAsync(ApiHost host, string query) =>
        host.SendAsync(new HttpRequestMessage(HttpMethod.Get, ApiPaths.Changes + query));

    private static async Task<(HttpStatusCode Status, int Next)> GetNextAsync(ApiHost host, string query)
    {
        var reply = await GetAsync(host, query);
        return (reply.Status, reply.Number("next"));
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
