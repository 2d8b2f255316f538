namespace HealthScore.Bot.Delivery;

/// <summary>Speaks to one platform: renders the card its way and posts it.</summary>
internal interface IChannelSender
{
    /// <summary>The name in <see cref="Turns.ConversationReference.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>Posts once or retries within the platform's rules; expected refusals are outcomes, not exceptions.</summary>
    Task<DeliveryOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken);
}
