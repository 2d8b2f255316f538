using System.Text;
using System.Text.Json.Nodes;
using HealthScore.Bot.Channels.Teams;
using HealthScore.Bot.Channels.Teams.Activities;
using HealthScore.Bot.Turns;

namespace HealthScore.Bot.Tests.Channels.Teams.Activities;

public sealed class TurnReaderTests
{
    [Fact]
    public void Read_WhenAMessageComes_KeepsWhereItCameFrom()
    {
        var turn = Read(SampleActivity.Message())!;

        Assert.Equal("1795290309909", turn.Id);
        Assert.Equal(SampleActivity.User, turn.SenderKey);
        Assert.Null(turn.Sender);
        Assert.Equal("es-ES", turn.Locale);
        Assert.Equal("Europe/Madrid", turn.TimeZone);
        Assert.Equal(
            new ConversationReference
            {
                Channel = "teams",
                ConversationId = "19:deploys@thread.tacv2;messageid=1795290309909",
                Scope = ConversationScope.Channel,
                ServiceUrl = new Uri(SampleActivity.ServiceUrl),
                BotId = SampleActivity.Bot,
                UserId = SampleActivity.User,
                TenantId = "22222222-2222-2222-2222-222222222222",
                ReplyToId = "1795290309909",
            },
            turn.Conversation);
    }

    [Theory]
    [InlineData("personal", null, 0)]
    [InlineData("groupChat", true, 1)]
    [InlineData("channel", true, 2)]
    [InlineData(null, null, 0)]
    [InlineData(null, true, 1)]
    [InlineData("new kind", false, 0)]
    public void Read_WhenTheConversationIsOfAKind_KnowsItsScope(string? type, bool? isGroup, int scope)
    {
        var json = SampleActivity.Message();
        json["conversation"] = new JsonObject { ["id"] = "c", ["conversationType"] = type, ["isGroup"] = isGroup };

        Assert.Equal((ConversationScope)scope, Read(json)!.Conversation.Scope);
    }

    [Fact]
    public void Read_WhenOnlyClientInfoTellsTheZone_TakesItFromThere()
    {
        var json = SampleActivity.Message();
        json.Remove("locale");
        json["localTimezone"] = "Not/AZone";
        json["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "he-IL", ["timezone"] = "Asia/Jerusalem" });

        var turn = Read(json)!;

        Assert.Equal("he-IL", turn.Locale);
        Assert.Equal("Asia/Jerusalem", turn.TimeZone);
    }

    [Fact]
    public void Read_WhenOnlyChannelDataNamesTheTenant_TakesItFromThere()
    {
        var json = SampleActivity.Message();
        json["conversation"]!.AsObject().Remove("tenantId");
        json["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t1" } };

        Assert.Equal("t1", Read(json)!.Conversation.TenantId);
    }

    [Fact]
    public void Read_WhenACardIsSubmitted_MakesAPress()
    {
        var json = SampleActivity.Message("");
        json["value"] = new JsonObject { ["verb"] = "account.why", ["account"] = "acme", ["days"] = 30, ["all"] = true, ["nested"] = new JsonObject() };

        var press = Read(json)!.Press!;

        Assert.Equal("account.why", press.Verb);
        Assert.Equal([new("account", "acme"), new("days", "30"), new("all", "true")], press.Values);
    }

    [Theory]
    [InlineData("{\"k\":2}")]
    [InlineData("{\"verb\":5}")]
    [InlineData("{\"verb\":\"\"}")]
    [InlineData("[\"verb\"]")]
    [InlineData("\"verb\"")]
    [InlineData("null")]
    [InlineData("{\"verb\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":\"x\"}")]
    public void Read_WhenTheSubmittedValueIsNotOurs_AsksNothing(string value)
    {
        var json = SampleActivity.Message("");
        json["value"] = "here";
        var bytes = Encoding.UTF8.GetBytes(json.ToJsonString().Replace("\"here\"", value, StringComparison.Ordinal));

        var reading = TurnReader.Read(ActivityReader.Read(bytes).Activity!);

        Assert.Null(reading.Turn);
        Assert.Null(reading.Problem);
    }

    [Fact]
    public void Read_WhenAButtonCarriesTooMuch_KeepsWhatIsAllowed()
    {
        var data = new JsonObject { ["long"] = new string('x', TeamsLimits.PressValue + 1) };
        for (var i = 0; i < 100; i++) data[$"slot{i}"] = "v";

        var press = Read(SampleActivity.Execute(data: data))!.Press!;

        Assert.Equal(TeamsLimits.PressValues, press.Values.Count);
        Assert.DoesNotContain("long", press.Values.Keys);
    }

    [Fact]
    public void Read_WhenTheVerbOfAnExecuteIsMissing_SaysWhere()
    {
        var json = SampleActivity.Execute();
        json["value"] = new JsonObject { ["action"] = "press" };

        Assert.Contains("value.action.verb", TurnReader.Read(Activity(json)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenTheBotIsCalledAndAskedNothing_OffersHelp()
    {
        var json = SampleActivity.Message("<at>Deploy Bot</at>");
        json["entities"] = new JsonArray(SampleActivity.Mention(SampleActivity.Bot, "<at>Deploy Bot</at>"));

        Assert.Equal("help", Read(json)!.Press!.Verb);
    }

    [Fact]
    public void Read_WhenABotSpeaks_AsksNothing()
    {
        var own = SampleActivity.Message();
        own["from"]!["id"] = SampleActivity.Bot;
        var other = SampleActivity.Message();
        other["from"]!["role"] = "bot";

        Assert.Null(Read(own));
        Assert.Null(Read(other));
    }

    [Theory]
    [InlineData("ftp://host/")]
    [InlineData("/relative")]
    [InlineData("javascript:alert(1)")]
    public void Read_WhenTheServiceUrlIsNoWebAddress_SaysSo(string url)
    {
        var json = SampleActivity.Message();
        json["serviceUrl"] = url;

        Assert.Contains("serviceUrl", TurnReader.Read(Activity(json)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenTheTextIsVeryLong_CutsItBetweenLetters()
    {
        var text = new string('a', TeamsLimits.TurnText - 1) + "😀 and more";

        var turn = Read(SampleActivity.Message(text))!;

        Assert.Equal(TeamsLimits.TurnText - 1, turn.Text.Length);
    }

    private static InboundTurn? Read(JsonObject json) => TurnReader.Read(Activity(json)).Turn;

    private static Activity Activity(JsonObject json) => ActivityReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString())).Activity!;
}
