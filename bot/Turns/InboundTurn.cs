using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Turns;

/// <summary>Something a person said or pressed, with the platform taken off.</summary>
internal sealed record InboundTurn
{
    /// <summary>The platform's own id of the message; a repeat of channel, conversation and id is the same turn.</summary>
    public required string Id { get; init; }

    public required ConversationReference Conversation { get; init; }

    /// <summary>The sender's e-mail where the channel vouches for it; null for somebody we cannot name.</summary>
    public UserId? Sender { get; init; }

    /// <summary>The sender as the platform knows them; separates two people in one channel.</summary>
    public required string SenderKey { get; init; }

    /// <summary>What was typed, mentions of the bot removed; empty when a button was pressed.</summary>
    public string Text { get; init; } = "";

    public ButtonPress? Press { get; init; }

    /// <summary>The client's locale, such as <c>es-ES</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The client's IANA time zone.</summary>
    public string? TimeZone { get; init; }
}
