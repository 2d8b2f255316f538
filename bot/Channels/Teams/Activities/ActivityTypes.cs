namespace HealthScore.Bot.Channels.Teams.Activities;

/// <summary>The types and names of the protocol that this channel knows.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Invoke = "invoke";
    public const string ConversationUpdate = "conversationUpdate";
    public const string Typing = "typing";

    /// <summary>The name of the invoke that a pressed <c>Action.Execute</c> sends.</summary>
    public const string CardAction = "adaptiveCard/action";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        Message, Invoke, ConversationUpdate, Typing, "installationUpdate", "messageReaction", "messageUpdate", "messageDelete",
        "event", "endOfConversation", "contactRelationUpdate", "handoff", "trace", "command", "commandResult",
    };

    /// <summary>The type for a metric; a stranger's word becomes <c>other</c>, so that nobody can make tags at will.</summary>
    public static string ForMetric(string? type) => type is not null && Known.Contains(type) ? type : "other";
}
