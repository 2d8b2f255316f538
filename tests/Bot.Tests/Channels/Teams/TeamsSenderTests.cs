using System.Net;
using HealthScore.Bot.Channels.Teams;
using HealthScore.Bot.Channels.Teams.Connector;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.Turns;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.Channels.Teams;

public sealed class TeamsSenderTests
{
    private static readonly ConversationReference To = new()
    {
        Channel = TeamsChannel.Name,
        ConversationId = "c;messageid=1",
        Scope = ConversationScope.Personal,
        ServiceUrl = new Uri("https://smba.example/emea/"),
        BotId = SampleActivity.Bot,
        UserId = SampleActivity.User,
        ReplyToId = "1",
    };

    private readonly FakeConnector _connector = new();

    [Fact]
    public async Task Send_WhenGivenACard_PostsItAloneWithASummary()
    {
        var outcome = await Sender().SendAsync(new OutboundMessage(To, FakeIntake.AnswerCard), default);

        Assert.Equal(new DeliveryOutcome(DeliveryStatus.Sent, "m1"), outcome);
        var (target, activity) = Assert.Single(_connector.Posts);
        Assert.Equal(new ConnectorTarget(To.ServiceUrl!, "c;messageid=1", "1"), target);
        Assert.Equal("message", (string?)activity["type"]);
        Assert.Equal("Acme Corp: 71", (string?)activity["summary"]);
        Assert.Null(activity["text"]);
        Assert.Equal("AdaptiveCard", (string?)activity["attachments"]![0]!["content"]!["type"]);
        Assert.Equal(SampleActivity.Bot, (string?)activity["from"]!["id"]);
        Assert.Equal(SampleActivity.User, (string?)activity["recipient"]!["id"]);
        Assert.Equal("1", (string?)activity["replyToId"]);
    }

    [Fact]
    public async Task Send_WhenItIsATypingSign_PostsTypingToTheConversation()
    {
        await Sender().SendAsync(new OutboundMessage(To, null), default);

        var (target, activity) = Assert.Single(_connector.Posts);
        Assert.Null(target.ReplyToId);
        Assert.Equal("typing", (string?)activity["type"]);
    }

    [Fact]
    public async Task Send_WhenTheConversationIsShared_NamesNoRecipient()
    {
        await Sender().SendAsync(new OutboundMessage(To with { Scope = ConversationScope.Channel }, FakeIntake.AnswerCard), default);

        Assert.Null(Assert.Single(_connector.Posts).Activity["recipient"]);
    }

    [Fact]
    public async Task Send_WhenTheCardIsFarTooLarge_StaysUnderTheLimitOfTeams()
    {
        var rows = Enumerable.Range(0, 400).Select(i => (CardBlock)new TextBlock($"שורה {i} " + new string('ש', 200)));
        var card = FakeIntake.AnswerCard with { Summary = new string('ש', 2_000), Blocks = [.. rows] };

        await Sender().SendAsync(new OutboundMessage(To, card), default);

        var activity = Assert.Single(_connector.Posts).Activity;
        Assert.EndsWith("…", (string?)activity["summary"], StringComparison.Ordinal);
        Assert.InRange(_connector.LastLength, 1, TeamsLimits.OutboundMessage);
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", 2)]
    [InlineData(403, "ConversationBlockedByUser", 2)]
    [InlineData(403, "BotDisabledByAdmin", 2)]
    [InlineData(403, "MessageWritesBlocked", 2)]
    [InlineData(403, "SomethingElse", 1)]
    [InlineData(403, null, 1)]
    [InlineData(400, "BadArgument", 2)]
    [InlineData(404, "ConversationNotFound", 2)]
    [InlineData(413, null, 2)]
    [InlineData(401, null, 1)]
    [InlineData(429, null, 1)]
    [InlineData(500, null, 1)]
    [InlineData(502, null, 1)]
    public async Task Send_WhenThePlatformRefuses_KnowsWhatIsForGood(int status, string? code, int expected)
    {
        _connector.Reply = new ConnectorReply((HttpStatusCode)status, code, RetryAfter: TimeSpan.FromSeconds(9));

        var outcome = await Sender().SendAsync(new OutboundMessage(To, FakeIntake.AnswerCard), default);

        Assert.Equal((DeliveryStatus)expected, outcome.Status);
        Assert.Equal($"{status} {code}".Trim(), outcome.Reason);
        Assert.Equal(TimeSpan.FromSeconds(9), outcome.RetryAfter);
    }

    [Fact]
    public async Task Send_WhenTheConnectorWasNotCalled_TellsAgainOrNever()
    {
        Assert.Equal(DeliveryStatus.Refused, await StatusAsync(ConnectorReply.Untrusted));
        Assert.Equal(DeliveryStatus.Refused, await StatusAsync(ConnectorReply.BadId));
        Assert.Equal(DeliveryStatus.Failed, await StatusAsync(ConnectorReply.NoToken));
        Assert.Equal(DeliveryStatus.Failed, await StatusAsync(ConnectorReply.Unreachable));
        Assert.Equal(DeliveryStatus.Failed, await StatusAsync(ConnectorReply.Broken));
    }

    [Fact]
    public async Task Send_WhenThereIsNoServiceUrl_IsRefused()
    {
        var outcome = await Sender().SendAsync(new OutboundMessage(To with { ServiceUrl = null }, FakeIntake.AnswerCard), default);

        Assert.Equal(DeliveryStatus.Refused, outcome.Status);
        Assert.Empty(_connector.Posts);
    }

    private async Task<DeliveryStatus> StatusAsync(ConnectorReply reply)
    {
        _connector.Reply = reply;
        return (await Sender().SendAsync(new OutboundMessage(To, FakeIntake.AnswerCard), default)).Status;
    }

    private TeamsSender Sender() => new(_connector);
}
