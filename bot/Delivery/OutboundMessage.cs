using HealthScore.Bot.Turns;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Delivery;

/// <summary>Something to show in a conversation: a card, or with none the sign that the bot is typing.</summary>
internal sealed record OutboundMessage(ConversationReference To, Card? Card)
{
    public bool IsTyping => Card is null;
}
