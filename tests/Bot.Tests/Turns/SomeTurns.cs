using HealthScore.Bot.Turns;

namespace HealthScore.Bot.Tests.Turns;

internal static class SomeTurns
{
    public static InboundTurn Turn(string id, string conversation = "c1", string text = "how is Acme?", string channel = "directline") =>
        new()
        {
            Id = id,
            Conversation = new ConversationReference
            {
                Channel = channel,
                ConversationId = conversation,
                Scope = ConversationScope.Personal,
            },
            SenderKey = "somebody",
            Text = text,
        };
}
