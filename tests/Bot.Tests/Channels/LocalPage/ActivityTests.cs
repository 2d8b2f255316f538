using System.Net;
using System.Text.Json;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.Turns;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

public sealed class ActivityTests
{
    [Fact]
    public async Task Say_AQuestion_IsEchoedAndAnswered()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        var (status, posted) = await chat.PostAsync(
            """{"type":"message","id":"mine","timestamp":"1999","from":{"id":"u1","name":"U","role":"bot"},"text":"hi","channelData":{"clientActivityID":"7"}}""");
        var activities = await chat.WaitAsync(2);

        Assert.Equal(HttpStatusCode.OK, status);
        var (echo, answer) = (activities[0], activities[1]);
        Assert.Equal($"{chat.Id}|0000001", posted.GetProperty("id").GetString());
        Assert.Equal($"{chat.Id}|0000001", echo.GetProperty("id").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal("7", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("2026", echo.GetProperty("timestamp").GetString()![..4]);
        Assert.Equal("directline", echo.GetProperty("channelId").GetString());
        Assert.Equal(chat.Id, echo.GetProperty("conversation").GetProperty("id").GetString());

        Assert.Equal("bot", answer.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal(echo.GetProperty("id").GetString(), answer.GetProperty("replyToId").GetString());
        Assert.Equal("heard hi", answer.GetProperty("summary").GetString());
        Assert.Equal("Heard", answer.GetProperty("channelData").GetProperty("plainText").GetString());
        var card = answer.GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", card.GetProperty("contentType").GetString());
        Assert.Equal("AdaptiveCard", card.GetProperty("content").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("ana@example.com", "ana@example.com")]
    [InlineData("ANA@Example.com", "ana@example.com")]
    [InlineData("dl_4711", null)]
    [InlineData("nobody@example.com", null)]
    [InlineData("   ", null)]
    public async Task Say_ByUserId_ActsAsThePersonOnlyIfKnown(string from, string? expected)
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        await chat.SayAsync("hi", from);
        var turn = Assert.Single(host.Intake.Turns);
        Assert.Equal(expected, turn.Sender?.Value);
        Assert.Equal(from, turn.SenderKey);
        Assert.Equal(("directline", chat.Id), (turn.Conversation.Channel, turn.Conversation.ConversationId));
    }

    [Fact]
    public async Task Say_WhenTheTokenIsBound_ActsAsItsUser()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync("ana@example.com");
        await chat.SayAsync("hi", "noa@example.com");
        await chat.PostAsync("""{"type":"message","text":"hi"}""");
        Assert.All(host.Intake.Turns, turn => Assert.Equal("ana@example.com", turn.Sender?.Value));
        var activities = await chat.WaitAsync(2);
        Assert.Equal("ana@example.com", activities[0].GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Post_WithoutSender_IsRefused()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        var (status, json) = await chat.PostAsync("""{"type":"message","text":"hi"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("MissingProperty", json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Press_ByExecute_IsATurnWhoseAnswerIsANewActivity()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        await chat.PostAsync(
            """{"type":"invoke","name":"adaptiveCard/action","from":{"id":"u"},"value":{"action":{"type":"Action.Execute","verb":"account.why","data":{"account":"acme"}}}}""");
        var activities = await chat.WaitAsync(2);
        Assert.Equal("pressed account.why [account, acme]", activities[1].GetProperty("summary").GetString());
    }

    [Theory]
    [InlineData("""{"type":"typing","from":{"id":"u"}}""", 0)]
    [InlineData("""{"type":"conversationUpdate","from":{"id":"u"}}""", 0)]
    [InlineData("""{"type":"event","name":"webchat/join","from":{"id":"u"}}""", 1)]
    [InlineData("""{"type":"unheardOf","from":{"id":"u"}}""", 1)]
    public async Task Post_OfOtherTypes_IsAcceptedWithoutATurn(string activity, int echoes)
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        var (status, _) = await chat.PostAsync(activity);
        var (activities, _) = await chat.ReadAsync();
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(host.Intake.Turns);
        Assert.Equal(echoes, activities.Count);
    }

    [Fact]
    public async Task Post_WhenTheBotIsBusy_AsksToComeBackAndKeepsNothing()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        host.Intake.Next = TurnAcceptance.Busy;
        var (status, json) = await chat.SayAsync("hi");
        var (activities, _) = await chat.ReadAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("BotBusy", json.GetProperty("error").GetProperty("code").GetString());
        Assert.Empty(activities);
    }

    [Fact]
    public async Task Post_WhenTooLong_IsRefused()
    {
        await using var host = await LocalPageHost.StartAsync(("MaxBodyBytes", "2000"));
        var chat = await host.ChatAsync();
        var (fits, _) = await chat.SayAsync(new string('a', 1_000));
        var (tooLong, json) = await chat.SayAsync(new string('a', 2_000));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.RequestEntityTooLarge], [fits, tooLong]);
        Assert.Equal("MessageSizeTooBig", json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Post_WhenTooLongWithoutALength_IsRefused()
    {
        await using var host = await LocalPageHost.StartAsync(("MaxBodyBytes", "2000"));
        var chat = await host.ChatAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{chat.Path}/activities");
        request.Headers.Authorization = new("Bearer", chat.Token);
        request.Headers.TransferEncodingChunked = true;
        request.Content = new StringContent(new string(' ', 5_000));
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Read_FromTheWatermark_GivesOnlyWhatIsNew()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        await chat.SayAsync("one");
        await chat.WaitAsync(2);
        var (_, watermark) = await chat.ReadAsync();
        Assert.Empty((await chat.ReadAsync(watermark)).Activities);
        await chat.SayAsync("two");
        Assert.Contains((await chat.ReadAsync(watermark)).Activities, activity => activity.TryGetProperty("text", out var text) && text.GetString() == "two");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task Read_WhenTheWatermarkIsNotOurs_IsRefused(string watermark)
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        foreach (var path in new[] { chat.Path, $"{chat.Path}/activities" })
        {
            var (status, _) = await host.SendAsync(HttpMethod.Get, $"{path}?watermark={watermark}", chat.Token);
            Assert.Equal(HttpStatusCode.BadRequest, status);
        }
    }

    [Fact]
    public async Task Start_WithATokenTwice_IsTheSameConversation()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        var (status, json) = await host.SendAsync(HttpMethod.Post, "v3/directline/conversations", chat.Token);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(chat.Id, json.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task Send_WhenTheConversationIsForgotten_IsRefusedForGood()
    {
        await using var host = await LocalPageHost.StartAsync(("IdleMinutes", "5"));
        var chat = await host.ChatAsync();
        await chat.SayAsync("hi");
        var to = host.Intake.Turns.Single().Conversation;
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        var outcome = await host.Sender.SendAsync(new OutboundMessage(to, null), CancellationToken.None);
        var (status, json) = await host.SendAsync(HttpMethod.Get, $"{chat.Path}/activities", chat.Token);
        Assert.Equal(DeliveryStatus.Refused, outcome.Status);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("ConversationNotFound", json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Echo_OfAnyScript_IsUnchanged()
    {
        await using var host = await LocalPageHost.StartAsync();
        var chat = await host.ChatAsync();
        const string Text = "מה שלום Acme? 🎉 <b>&amp;\"\\ \u202e";
        await chat.PostAsync(JsonSerializer.Serialize(new { type = "message", from = new { id = "u" }, text = Text }));
        var (activities, _) = await chat.ReadAsync();
        Assert.Equal(Text, activities[0].GetProperty("text").GetString());
    }
}
