using System.Globalization;
using System.Net;
using HealthScore.Bot.Channels.Teams.Answers;
using HealthScore.Bot.Channels.Teams.Connector;
using HealthScore.Bot.Delivery;

namespace HealthScore.Bot.Channels.Teams;

/// <summary>Posts cards and typing signs to conversations of the Bot Framework.</summary>
internal sealed class TeamsSender(IBotConnector connector) : IChannelSender
{
    // 403 for these is for good; other 403 may be a right not yet given.
    private static readonly HashSet<string> Final = new(StringComparer.OrdinalIgnoreCase)
    {
        "BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin", "MessageWritesBlocked",
    };

    public string Channel => TeamsChannel.Name;

    public async Task<DeliveryOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var to = message.To;
        if (to.ServiceUrl is not { } serviceUrl) return new DeliveryOutcome(DeliveryStatus.Refused, Reason: "NoServiceUrl");
        var activity = message.Card is { } card ? ActivityWriter.Message(to, card) : ActivityWriter.Typing(to);
        // A typing sign answers nothing in particular.
        var target = new ConnectorTarget(serviceUrl, to.ConversationId, message.IsTyping ? null : to.ReplyToId);
        return Outcome(await connector.PostAsync(target, activity, cancellationToken));
    }

    private static DeliveryOutcome Outcome(ConnectorReply reply) =>
        reply.Succeeded
            ? new DeliveryOutcome(DeliveryStatus.Sent, reply.Id)
            : new DeliveryOutcome(IsFinal(reply) ? DeliveryStatus.Refused : DeliveryStatus.Failed, null, Reason(reply), reply.RetryAfter);

    private static bool IsFinal(ConnectorReply reply) => reply.Status switch
    {
        HttpStatusCode.Forbidden => reply.Code is { } code && Final.Contains(code),
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.RequestEntityTooLarge => true,
        null => reply == ConnectorReply.Untrusted || reply == ConnectorReply.BadId,
        _ => false,
    };

    private static string Reason(ConnectorReply reply) =>
        string.Join(' ', new[] { reply.Status is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : null, reply.Code }
            .Where(part => part is not null));
}
