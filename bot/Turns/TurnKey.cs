namespace HealthScore.Bot.Turns;

/// <summary>What makes two deliveries the same turn.</summary>
internal readonly record struct TurnKey(string Channel, string ConversationId, string Id)
{
    public static TurnKey Of(InboundTurn turn) => new(turn.Conversation.Channel, turn.Conversation.ConversationId, turn.Id);
}
