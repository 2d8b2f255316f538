using System.Text.Json;

namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>An activity as it comes in: the fields this channel reads, in the protocol's own names. The rest is ignored.</summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Where to call back, as written: it is compared with the token's claim letter by letter.</summary>
    public string? ServiceUrl { get; init; }

    public Participant? From { get; init; }

    public Participant? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    public string? LocalTimezone { get; init; }

    public string? DeliveryMode { get; init; }

    public string? ReplyToId { get; init; }

    public IReadOnlyList<Entity?>? Entities { get; init; }

    public IReadOnlyList<Participant?>? MembersAdded { get; init; }

    /// <summary>What a pressed button carries; any JSON.</summary>
    public JsonElement Value { get; init; }

    /// <summary>What only this channel sends; any JSON.</summary>
    public JsonElement ChannelData { get; init; }

    public bool ExpectsReplies => DeliveryMode == "expectReplies";
}
