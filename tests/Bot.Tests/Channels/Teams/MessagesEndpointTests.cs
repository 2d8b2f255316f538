using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using HealthScore.Bot.Channels.Teams;
using HealthScore.Bot.Turns;

namespace HealthScore.Bot.Tests.Channels.Teams;

public sealed class MessagesEndpointTests
{
    [Fact]
    public async Task Post_WhenAMessageComes_QueuesATurnAndAnswersAtOnce()
    {
        await using var host = await TeamsHost.StartLocalAsync();

        using var response = await host.PostAsync(SampleActivity.Message().ToJsonString());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var turn = Assert.Single(host.Intake.Accepted);
        Assert.Equal("how is Acme?", turn.Text);
        Assert.Equal("teams", turn.Conversation.Channel);
        Assert.Equal(new Uri(SampleActivity.ServiceUrl), turn.Conversation.ServiceUrl);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.Accepted)]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(2, HttpStatusCode.ServiceUnavailable)]
    public async Task Post_WhenTheIntakeDecides_TellsThePlatform(int acceptance, HttpStatusCode expected)
    {
        await using var host = await TeamsHost.StartLocalAsync();
        host.Intake.Acceptance = (TurnAcceptance)acceptance;

        using var response = await host.PostAsync(SampleActivity.Message().ToJsonString());

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.ServiceUnavailable, response.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task Post_WhenAButtonIsPressed_ReplacesTheCardInTheResponse()
    {
        await using var host = await TeamsHost.StartLocalAsync();

        using var response = await host.PostAsync(SampleActivity.Execute().ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await ReadAsync(response);
        Assert.Equal(200, (int?)body["statusCode"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)body["type"]);
        Assert.Equal("AdaptiveCard", (string?)body["value"]?["type"]);
        var press = Assert.Single(host.Intake.Answered).Press!;
        Assert.Equal("account.why", press.Verb);
        Assert.Equal("acme", press.Values["account"]);
    }

    [Fact]
    public async Task Post_WhenThePressFails_AnswersAnErrorInTheInvokeFormat()
    {
        await using var host = await TeamsHost.StartLocalAsync();
        host.Intake.Answer = (_, _) => throw new InvalidOperationException("secret detail");

        using var response = await host.PostAsync(SampleActivity.Execute().ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("application/vnd.microsoft.error", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhenThePressTakesTooLong_AnswersAnErrorWithinTheBudget()
    {
        var clock = new ManualClock();
        await using var host = await TeamsHost.StartLocalAsync(clock);
        var asked = new TaskCompletionSource();
        host.Intake.Answer = (_, _) =>
        {
            asked.SetResult();
            return new TaskCompletionSource<Cards.Model.Card>().Task;
        };

        var posting = host.PostAsync(SampleActivity.Execute().ToJsonString());
        await asked.Task;
        clock.Advance(TeamsLimits.InvokeBudget);
        using var response = await posting;

        Assert.Equal(500, (int?)(await ReadAsync(response))["statusCode"]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("composeExtension/query", "composeExtension")]
    [InlineData("composeExtension/queryLink", "composeExtension")]
    [InlineData("task/fetch", "statusCode")]
    [InlineData("signin/verifyState", "statusCode")]
    [InlineData("something/new", "statusCode")]
    public async Task Post_WhenAnInvokeIsNotSupported_AnswersItPolitely(string name, string expected)
    {
        await using var host = await TeamsHost.StartLocalAsync();

        using var response = await host.PostAsync(SampleActivity.Invoke(name).ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull((await ReadAsync(response))[expected]);
        Assert.Empty(host.Intake.Answered);
    }

    [Fact]
    public async Task Post_WhenRepliesAreExpected_AnswersInTheBody()
    {
        await using var host = await TeamsHost.StartLocalAsync();
        var activity = SampleActivity.Message();
        activity["deliveryMode"] = "expectReplies";

        using var response = await host.PostAsync(activity.ToJsonString());

        var reply = Assert.Single((await ReadAsync(response))["activities"]!.AsArray())!;
        Assert.Equal("message", (string?)reply["type"]);
        Assert.Equal("Acme Corp: 71", (string?)reply["summary"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)reply["attachments"]![0]!["contentType"]);
        Assert.Empty(host.Intake.Accepted);
    }

    [Fact]
    public async Task Post_WhenRepliesAreExpectedToAnInvoke_PutsTheAnswerBesideThem()
    {
        await using var host = await TeamsHost.StartLocalAsync();
        var activity = SampleActivity.Execute();
        activity["deliveryMode"] = "expectReplies";

        using var response = await host.PostAsync(activity.ToJsonString());

        var body = await ReadAsync(response);
        Assert.Empty(body["activities"]!.AsArray());
        Assert.Equal(200, (int?)body["body"]!["statusCode"]);
    }

    [Fact]
    public async Task Post_WhenTheBotIsAdded_AsksForHelp()
    {
        await using var host = await TeamsHost.StartLocalAsync();
        var added = SampleActivity.Of("conversationUpdate", json => json["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = SampleActivity.User }, null, new JsonObject { ["id"] = SampleActivity.Bot }));

        using var response = await host.PostAsync(added.ToJsonString());

        Assert.Equal("help", Assert.Single(host.Intake.Accepted).Press!.Verb);
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("brand/new")]
    public async Task Post_WhenAnActivityAsksNothing_TakesAndLeavesIt(string type)
    {
        await using var host = await TeamsHost.StartLocalAsync();

        using var response = await host.PostAsync(SampleActivity.Of(type).ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(host.Intake.Accepted);
    }

    [Theory]
    [InlineData("", "not a JSON object")]
    [InlineData("null", "null")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{}", "\\u0022type\\u0022 is missing")]
    [InlineData("{\"type\":\"message\",\"from\":5}", "from")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":[]}}", "conversation.id")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\"}", "\\u0022id\\u0022 is missing")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"id\":\"1\"}", "conversation.id")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"id\":\"1\",\"conversation\":{\"id\":\"c\"},\"serviceUrl\":\"\"}", "serviceUrl")]
    public async Task Post_WhenTheActivityIsWrong_NamesTheField(string json, string expected)
    {
        await using var host = await TeamsHost.StartLocalAsync();

        using var response = await host.PostAsync(json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhenTheBodyIsTooLarge_Answers413()
    {
        await using var host = await TeamsHost.StartLocalAsync();

        using var response = await host.PostAsync(new byte[TeamsLimits.InboundBody + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Post_WhenAChunkedBodyIsTooLarge_Answers413()
    {
        await using var host = await TeamsHost.StartLocalAsync();
        using var content = new StreamContent(new MemoryStream(new byte[TeamsLimits.InboundBody + 1]));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsChannel.MessagesPath) { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Post_WhenTheContentIsNoJson_Answers415()
    {
        await using var host = await TeamsHost.StartLocalAsync();

        using var response = await host.Client.PostAsync(
            TeamsChannel.MessagesPath, new StringContent(SampleActivity.Message().ToJsonString(), Encoding.UTF8, "text/plain"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Post_WhenThereIsAByteOrderMark_ReadsOn()
    {
        await using var host = await TeamsHost.StartLocalAsync();

        using var response = await host.PostAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SampleActivity.Message().ToJsonString())]);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task Get_WhenCalled_IsNotAllowed()
    {
        await using var host = await TeamsHost.StartLocalAsync();

        using var response = await host.Client.GetAsync(TeamsChannel.MessagesPath);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonNode>())!;
}
