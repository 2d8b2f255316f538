using System.Diagnostics.Metrics;

namespace HealthScore.Bot.Delivery;

/// <summary>Hands a message to the sender of its channel; everything that leaves, leaves here.</summary>
internal sealed partial class ReplyDelivery(IEnumerable<IChannelSender> senders, ILogger<ReplyDelivery> log)
{
    private static readonly Meter Meter = new("HealthScore.Delivery");
    private static readonly Counter<long> Delivered = Meter.CreateCounter<long>("healthscore.messages");

    private readonly Dictionary<string, IChannelSender> _senders =
        senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);

    public async Task<DeliveryOutcome> DeliverAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var channel = message.To.Channel;
        var outcome = _senders.TryGetValue(channel, out var sender)
            ? await sender.SendAsync(message, cancellationToken)
            : new DeliveryOutcome(DeliveryStatus.Refused, Reason: "no sender for this channel");
        Delivered.Add(1, new("channel", channel), new("status", outcome.Status.ToString()));
        if (outcome.Status != DeliveryStatus.Sent) NotSent(log, channel, outcome.Status, outcome.Reason);
        return outcome;
    }

    [LoggerMessage(1, LogLevel.Warning, "A message to {Channel} was not sent: {Status}, {Reason}")]
    private static partial void NotSent(ILogger log, string channel, DeliveryStatus status, string? reason);
}
