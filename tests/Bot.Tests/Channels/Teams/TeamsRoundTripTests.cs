using System.Diagnostics.Metrics;
using System.Net;
using HealthScore.Bot.Channels.Teams;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.Tests.Channels.Teams.Connector;
using HealthScore.Bot.Turns;
using HealthScore.Scoring.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace HealthScore.Bot.Tests.Channels.Teams;

/// <summary>From the endpoint to the connector and back, wired as the program wires it.</summary>
public sealed class TeamsRoundTripTests : IAsyncLifetime
{
    private ConnectorStandIn _connector = null!;
    private TeamsHost _host = null!;

    public async Task InitializeAsync()
    {
        _connector = await ConnectorStandIn.StartAsync();
        _host = await TeamsHost.StartLocalAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task Answer_WhenAMessageCame_GoesToItsConversation()
    {
        var turn = await AskAsync();

        var outcome = await Sender.SendAsync(new OutboundMessage(turn.Conversation, FakeIntake.AnswerCard), default);

        Assert.Equal(DeliveryStatus.Sent, outcome.Status);
        var call = Assert.Single(_connector.Calls);
        Assert.Equal(
            "/_connector/v3/conversations/19%3Adeploys%40thread.tacv2%3Bmessageid%3D1795290309909/activities/1795290309909", call.Target);
        Assert.Equal("AdaptiveCard", (string?)call.Body!["attachments"]![0]!["content"]!["type"]);
    }

    [Fact]
    public async Task Answer_WhenNoActivityNamedTheAddress_GoesNowhere()
    {
        var turn = await AskAsync();
        var elsewhere = turn.Conversation with { ServiceUrl = new Uri(_connector.ServiceUrl, "/other") };

        var outcome = await Sender.SendAsync(new OutboundMessage(elsewhere, FakeIntake.AnswerCard), default);

        Assert.Equal(new DeliveryOutcome(DeliveryStatus.Refused, Reason: "UntrustedServiceUrl"), outcome);
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task Sender_WhenAskedFor_IsWhoTheConnectorSays()
    {
        _connector.Answer(200, """{"id":"29:alice","userPrincipalName":"Ana@example.com"}""");
        var turn = await AskAsync();

        var resolver = Assert.Single(_host.Services.GetServices<ISenderResolver>());
        Assert.Equal("teams", resolver.Channel);
        Assert.Equal(new UserId("ana@example.com"), await resolver.ResolveAsync(turn, default));
    }

    [Fact]
    public async Task Count_WhenActivitiesCome_TellsTypeAndOutcome()
    {
        List<string> counted = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == TeamsMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, _host.Services.GetService<IMeterFactory>()))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            counted.Add($"{value} {tags[0].Value} {tags[1].Value}"));
        listener.Start();

        await AskAsync();
        using var unknown = await _host.PostAsync(SampleActivity.Of("made-up").ToJsonString());
        using var bad = await _host.PostAsync("{");

        Assert.Equal(["1 message accepted", "1 other ignored", "1 other bad"], counted);
    }

    private IChannelSender Sender => Assert.Single(_host.Services.GetServices<IChannelSender>());

    private async Task<InboundTurn> AskAsync()
    {
        var activity = SampleActivity.Message();
        activity["serviceUrl"] = _connector.ServiceUrl.ToString();
        using var response = await _host.PostAsync(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return Assert.Single(_host.Intake.Accepted);
    }
}
