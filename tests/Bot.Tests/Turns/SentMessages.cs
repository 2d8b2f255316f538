using System.Collections.Concurrent;
using HealthScore.Bot.Delivery;

namespace HealthScore.Bot.Tests.Turns;

/// <summary>A channel whose messages are looked at by a test.</summary>
internal sealed class SentMessages : IChannelSender
{
    public const string ChannelName = "test";

    private readonly ConcurrentQueue<OutboundMessage> _messages = new();

    public string Channel => ChannelName;

    public IReadOnlyList<OutboundMessage> All => [.. _messages];

    /// <summary>Which messages the platform does not take.</summary>
    public Func<OutboundMessage, bool> Refuse { get; set; } = _ => false;

    public Task<DeliveryOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (Refuse(message)) return Task.FromResult(new DeliveryOutcome(DeliveryStatus.Refused));
        _messages.Enqueue(message);
        return Task.FromResult(new DeliveryOutcome(DeliveryStatus.Sent, $"{_messages.Count}"));
    }
}
