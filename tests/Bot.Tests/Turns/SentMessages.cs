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

    public Task<DeliveryOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        _messages.Enqueue(message);
        return Task.FromResult(new DeliveryOutcome(DeliveryStatus.Sent, $"{_messages.Count}"));
    }
}
