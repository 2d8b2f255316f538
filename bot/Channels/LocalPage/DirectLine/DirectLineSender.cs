using HealthScore.Bot.Delivery;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>Puts answers into the conversation's log, where polls and streams find them.</summary>
internal sealed class DirectLineSender(Conversations conversations, ActivityWriter activities) : IChannelSender
{
    public const string ChannelName = "directline";

    public string Channel => ChannelName;

    public Task<DeliveryOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(Send(message));

    private DeliveryOutcome Send(OutboundMessage message)
    {
        var conversation = conversations.Find(message.To.ConversationId);
        if (conversation is null) return new DeliveryOutcome(DeliveryStatus.Refused, Reason: "404 ConversationNotFound");
        if (message.Card is not { } card)
        {
            return Sent(conversation.Append(id => activities.Typing(conversation.Id, id), isFleeting: true));
        }

        return Sent(conversation.Append(id => activities.Message(card, conversation.Id, message.To.ReplyToId, id)));
    }

    private static DeliveryOutcome Sent(string? id) => new(DeliveryStatus.Sent, id);
}
