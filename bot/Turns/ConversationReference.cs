namespace HealthScore.Bot.Turns;

/// <summary>Where a message came from and where an answer goes. Plain data, so that it can be stored.</summary>
internal sealed record ConversationReference
{
    /// <summary>Which <see cref="Delivery.IChannelSender"/> speaks to it: <c>teams</c>, <c>directline</c>, <c>slack</c>, <c>terminal</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The platform's conversation id, thread included.</summary>
    public required string ConversationId { get; init; }

    public required ConversationScope Scope { get; init; }

    /// <summary>Where to call back; only ever from a validated activity.</summary>
    public Uri? ServiceUrl { get; init; }

    public string? BotId { get; init; }

    public string? UserId { get; init; }

    public string? TenantId { get; init; }

    /// <summary>The message being answered.</summary>
    public string? ReplyToId { get; init; }
}
