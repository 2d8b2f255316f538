using HealthScore.Bot.Answers;
using HealthScore.Bot.Delivery;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns.Context;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Turns;

/// <summary>Gives an answer to its asker alone, and those who read along a word about it.</summary>
internal sealed class PrivateAnswers(IEnumerable<IPrivateChats> chats, ReplyDelivery delivery, Contexts contexts, ReaderOf reader)
{
    private readonly Dictionary<string, IPrivateChats> _chats = chats.ToDictionary(chat => chat.Channel, StringComparer.Ordinal);

    /// <summary>The card for where it was asked; it shows no account.</summary>
    public async Task<Card> GiveAsync(InboundTurn turn, Person? asker, Answer answer, CancellationToken cancellationToken)
    {
        var publicly = reader.For(turn, asker, answer.Card.Language);
        if (!_chats.TryGetValue(turn.Conversation.Channel, out var chats)) return PrivacyCards.AskAlone(publicly);
        if (await chats.OpenAsync(turn.Conversation, cancellationToken) is not { } alone) return PrivacyCards.AskAlone(publicly);
        var outcome = await delivery.DeliverAsync(new OutboundMessage(alone, answer.Card), cancellationToken);
        if (outcome.Status != DeliveryStatus.Sent) return PrivacyCards.AskAlone(publicly);
        // "Why?" is asked where the answer stands.
        if (answer.Told is { } told) contexts.Remember(ContextKey.Of(alone, turn.SenderKey, isKnown: asker is not null), told, turn.Id);
        return PrivacyCards.AnsweredAlone(publicly);
    }
}
