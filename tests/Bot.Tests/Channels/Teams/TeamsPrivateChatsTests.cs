using System.Net;
using HealthScore.Bot.Channels.Teams;
using HealthScore.Bot.Channels.Teams.Connector;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.Tests.Channels.Teams.Connector;
using HealthScore.Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.Channels.Teams;

public sealed class TeamsPrivateChatsTests
{
    private static readonly ConversationReference Room = new()
    {
        Channel = "teams",
        ConversationId = "19:room@thread.tacv2;messageid=1",
        Scope = ConversationScope.Channel,
        ServiceUrl = new Uri("https://smba.example/emea/"),
        BotId = "28:bot",
        UserId = "29:ana",
        TenantId = "t1",
        ReplyToId = "1",
    };

    private readonly FakeConnector _connector = new();

    [Fact]
    public async Task Open_OfAMemberOfAChannel_IsTheChatWithThem_AskedForOnce()
    {
        var chats = new TeamsPrivateChats(_connector);

        var alone = await chats.OpenAsync(Room, default);

        Assert.Equal(Room with { ConversationId = "a:alone", Scope = ConversationScope.Personal, ReplyToId = null }, alone);
        Assert.Equal(alone, await chats.OpenAsync(Room with { ConversationId = "19:other" }, default));
        Assert.Equal(
            """{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:ana"}],"tenantId":"t1","channelData":{"tenant":{"id":"t1"}}}""",
            Assert.Single(_connector.Created).ToJsonString());
    }

    [Fact]
    public async Task Open_ForSomebodyElse_IsAnotherChat()
    {
        var chats = new TeamsPrivateChats(_connector);
        await chats.OpenAsync(Room, default);
        _connector.Creation = new ConnectorReply(HttpStatusCode.Created, Id: "a:ben");

        Assert.Equal("a:ben", (await chats.OpenAsync(Room with { UserId = "29:ben" }, default))?.ConversationId);
    }

    [Fact]
    public async Task Open_WhenTeamsRefuses_IsNone_AndIsTriedAgain()
    {
        var chats = new TeamsPrivateChats(_connector);
        _connector.Creation = new ConnectorReply(HttpStatusCode.Forbidden, "BotNotInConversationRoster");

        Assert.Null(await chats.OpenAsync(Room, default));
        Assert.Null(await chats.OpenAsync(Room, default));
        Assert.Equal(2, _connector.Created.Count);
        Assert.Null(await chats.OpenAsync(Room with { UserId = null }, default));
    }

    [Fact]
    public async Task Create_AtAConnector_PostsToConversations()
    {
        await using var standIn = await ConnectorStandIn.StartAsync();
        await using var host = await TeamsHost.StartLocalAsync();
        using var asked = await host.PostAsync(SampleActivity.Of("message", json =>
        {
            json["text"] = "hi";
            json["serviceUrl"] = standIn.ServiceUrl.AbsoluteUri;
        }).ToJsonString());
        standIn.Answer(201, """{"id":"a:1"}""");

        var chats = host.Services.GetRequiredService<IPrivateChats>();
        var alone = await chats.OpenAsync(Assert.Single(host.Intake.Accepted).Conversation, default);

        Assert.Equal("a:1", alone?.ConversationId);
        var call = Assert.Single(standIn.Calls);
        Assert.Equal("/_connector/v3/conversations", call.Target);
        Assert.Equal(SampleActivity.User, (string?)call.Body!["members"]![0]!["id"]);
    }
}
