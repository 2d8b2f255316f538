using System.Net;
using System.Text;
using HealthScore.Bot.Api;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.Api.Intake;

public class SignalsEndpointTests
{
    [Theory]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":1}""", ApiHost.Json, 1)]
    [InlineData("""[{"account_id":"a1","kind":"k","at":"2026-03-01","value":1},{"account_id":"a1","kind":"k","at":"2026-03-02","value":1}]""", ApiHost.Json, 2)]
    [InlineData("""{"signals":[{"account_id":"a1","kind":"k","at":"2026-03-01","value":1}]}""", "application/json; charset=utf-8", 1)]
    [InlineData("{\"account_id\":\"a1\",\"kind\":\"k\",\"at\":\"2026-03-01\",\"value\":1}\n\n{\"account_id\":\"a1\",\"kind\":\"k\",\"at\":\"2026-03-02\",\"value\":1}", ApiHost.Lines, 2)]
    [InlineData("\ufeff{\"account_id\":\"a1\",\"kind\":\"k\",\"at\":\"2026-03-01\",\"value\":1}", ApiHost.Json, 1)]
    [InlineData("\ufeff{\"account_id\":\"a1\",\"kind\":\"k\",\"at\":\"2026-03-01\",\"value\":1}", ApiHost.Lines, 1)]
    [InlineData("[]", ApiHost.Json, 0)]
    [InlineData("\n \n", ApiHost.Lines, 0)]
    public async Task Post_OfGoodRows_StoresThem(string body, string type, int count)
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(ApiPaths.Signals, body, type);

        Assert.Equal((HttpStatusCode.OK, ApiHost.Json), (reply.Status, reply.Type));
        Assert.Equal((count, count, 0, 0, 0), reply.Counts);
        Assert.Equal(count, (await host.SignalsAsync()).Count);
    }

    [Fact]
    public async Task Post_OfTheSameAgain_ChangesNothing()
    {
        await using var host = await ApiHost.StartAsync();
        const string Body =
            """[{"account_id":"a1","kind":"k","at":"2026-03-01","value":1},{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"id":"x"}]""";
        await host.PostAsync(ApiPaths.Signals, Body);
        var revision = await host.Store.ReadRevisionAsync(CancellationToken.None);

        Assert.Equal((2, 0, 2, 0, 0), (await host.PostAsync(ApiPaths.Signals, Body)).Counts);
        Assert.Equal(revision, await host.Store.ReadRevisionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Post_OfAnotherValueForAnId_ReplacesIt()
    {
        await using var host = await ApiHost.StartAsync();
        await host.PostAsync(ApiPaths.Signals, """{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"id":"x"}""");

        var reply = await host.PostAsync(ApiPaths.Signals, """{"account_id":"a1","kind":"k","at":"2026-03-02","value":2,"id":"x"}""");

        Assert.Equal((1, 0, 0, 1, 0), reply.Counts);
        Assert.Equal(2, Assert.Single(await host.SignalsAsync()).Value);
    }

    [Fact]
    public async Task Post_OfGoodAndBadRows_StoresTheGoodAndNamesTheBad()
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(
            ApiPaths.Signals,
            """
            [{"account_id":"a1","kind":"k","at":"2026-03-01","value":1},
             {"account_id":"nobody","kind":"k","at":"2026-03-01","value":1},
             {"account_id":"a1","kind":"k","at":"yesterday","value":1},
             7,
             {"account_id":"a1","kind":"k","at":"2026-03-01","value":2,"sourse":"x"}]
            """);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal((2, 2, 0, 0, 3), reply.Counts);
        Assert.Equal([(1, "account_id"), (2, "at"), (3, "")], reply.Errors);
        Assert.Contains("'nobody'", reply.Json.GetProperty("errors")[0].GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal("sourse", reply.Json.GetProperty("ignored_fields")[0].GetString());
        Assert.Equal([1, 2], (await host.SignalsAsync()).Select(signal => signal.Value));
    }

    [Fact]
    public async Task Post_OfLinesWithABadOne_NamesItsLine()
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(
            ApiPaths.Signals, "\n{\"account_id\":\"a1\",\"kind\":\"k\",\"at\":\"2026-03-01\",\"value\":1}\n{\"account_id\":oops}\n", ApiHost.Lines);

        Assert.Equal((1, 1, 0, 0, 1), reply.Counts);
        var error = reply.Json.GetProperty("errors")[0];
        Assert.Equal((1, 3), (error.GetProperty("index").GetInt32(), error.GetProperty("line").GetInt32()));
        Assert.Contains("at byte 15", error.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"account_id\":\"a1\",\"kind\":\"k\",\"at\":\"2026-03-01\",\"value\":1},\n{\"x\":oops}]", 2, 6)]
    [InlineData("{\"account_id\":\"a1\"", 1, 19)]
    [InlineData("nonsense", 1, 2)]
    [InlineData("[[[[[[[[[1]]]]]]]]]", 1, 9)]
    public async Task Post_OfSomethingThatIsNotJson_SavesNothingAndSaysWhere(string body, int line, int at)
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(ApiPaths.Signals, body);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json", "malformed-json"), (reply.Status, reply.Type, reply.Code));
        Assert.Equal((line, at), (reply.Number("line"), reply.Number("byte")));
        Assert.Empty(await host.SignalsAsync());
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/xml")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Post_OfAnotherType_IsRefused(string? type)
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(ApiPaths.Signals, Encoding.UTF8.GetBytes("{}"), type);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "content-type"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    public async Task Post_OfACompressedBody_IsRefused(string encoding)
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(ApiPaths.Signals, "{}", ApiHost.Json, ("Content-Encoding", encoding));

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "content-encoding"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData(ApiHost.Json)]
    [InlineData(ApiHost.Lines)]
    public async Task Post_OfNothing_IsRefused(string type)
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal("empty-body", (await host.PostAsync(ApiPaths.Signals, "", type)).Code);
    }

    [Theory]
    [InlineData(ApiHost.Json)]
    [InlineData(ApiHost.Lines)]
    public async Task Post_OfTooManyRows_SavesNothing(string type)
    {
        await using var host = await ApiHost.StartAsync(("MaxRows", "3"));
        var full = await host.PostAsync(ApiPaths.Signals, Rows(3, type), type);
        var over = await host.PostAsync(ApiPaths.Signals, Rows(4, type), type);

        Assert.Equal((3, 3, 0, 0, 0), full.Counts);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "row-limit"), (over.Status, over.Code));
        Assert.Equal(3, (await host.SignalsAsync()).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_OfATooLargeBody_SavesNothing(bool isChunked)
    {
        await using var host = await ApiHost.StartAsync(("MaxBodyMegabytes", "1"), ("MaxRows", "100000"));
        var body = Encoding.UTF8.GetBytes(Rows(20_000, ApiHost.Json));
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiPaths.Signals) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ApiHost.Json);
        request.Headers.TransferEncodingChunked = isChunked;
        var reply = await host.SendAsync(request);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body-limit"), (reply.Status, reply.Code));
        Assert.Empty(await host.SignalsAsync());
    }

    [Theory]
    [InlineData(ApiHost.Json)]
    [InlineData(ApiHost.Lines)]
    public async Task Post_OfARowWithoutEnd_IsRefusedBeforeItFillsTheMemory(string type)
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(ApiPaths.Signals, "{\"account_id\":\"" + new string('x', 2 << 20), type);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "row-size"), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Post_AfterRefusedBodies_GoesOnWithTheConnection()
    {
        await using var host = await ApiHost.StartAsync(("MaxRows", "2"));
        for (var i = 0; i < 20; i++)
        {
            foreach (var bad in (string[])["{", "[{}] x", "", Rows(3, ApiHost.Json), Rows(2_000, ApiHost.Json)])
                Assert.InRange((int)(await host.PostAsync(ApiPaths.Signals, bad)).Status, 400, 413);
            Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(ApiPaths.Signals, Rows(1, ApiHost.Json))).Status);
        }
    }

    [Fact]
    public async Task Post_OfTenThousandLines_StoresThem()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal((10_000, 10_000, 0, 0, 0), (await host.PostAsync(ApiPaths.Signals, Rows(10_000, ApiHost.Lines), ApiHost.Lines)).Counts);
        Assert.Equal(10_000, (await host.SignalsAsync()).Count);
    }

    [Fact]
    public async Task Post_WithVeryManyBadRows_ListsTheFirstAndCountsTheRest()
    {
        await using var host = await ApiHost.StartAsync();
        var reply = await host.PostAsync(ApiPaths.Signals, $"[{string.Join(',', Enumerable.Repeat("{}", 1_500))}]");

        Assert.Equal((0, 1_500), (reply.Number("accepted"), reply.Number("rejected")));
        Assert.Equal((1_000, 500), (reply.Json.GetProperty("errors").GetArrayLength(), reply.Number("errors_left_out")));
    }

    [Fact]
    public async Task Post_ByManyAtOnce_StoresAllAndTellsEachItsOwn()
    {
        await using var host = await ApiHost.StartAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => host.PostAsync(
            ApiPaths.Signals,
            i % 5 == 0
                ? $$"""{"account_id":"nobody-{{i}}","kind":"k","at":"2026-03-01","value":{{i}}}"""
                : $$"""[{"account_id":"a1","kind":"k","at":"2026-03-01","value":{{i}}},{"account_id":"a1","kind":"k","at":"2026-03-01","value":{{i}}}]""")));

        for (var i = 0; i < 100; i++) Assert.Equal(i % 5 == 0 ? (0, 0, 0, 0, 1) : (2, 1, 1, 0, 0), replies[i].Counts);
        Assert.Equal(80, (await host.SignalsAsync()).Count);
    }

    [Fact]
    public async Task Post_WhenTheStoreCannotBeWritten_IsToldToComeBack()
    {
        var store = new FakeStore { OnBegin = () => null };
        await using var host = await ApiHost.StartAsync(services => services.AddSingleton<IHealthStore>(store));
        store.OnBegin = () => new StoreUnusableException("the disk is full");
        var reply = await host.PostAsync(ApiPaths.Signals, """{"account_id":"a1","kind":"k","at":"2026-03-01","value":1}""");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "store-unusable"), (reply.Status, reply.Code));
        Assert.Equal("5", reply.Headers["Retry-After"]);
        Assert.DoesNotContain("disk", reply.Json.GetRawText(), StringComparison.Ordinal);
    }

    private static string Rows(int count, string type)
    {
        var rows = Enumerable.Range(0, count).Select(i => $$"""{"account_id":"a1","kind":"k{{i % 7}}","at":"2026-03-01","value":{{i}}}""");
        return type == ApiHost.Json ? $"[{string.Join(',', rows)}]" : string.Join('\n', rows);
    }
}
