namespace HealthScore.Bot.Channels.Teams;

/// <summary>The channel of everything that speaks the Bot Framework protocol: Teams, web chat, the emulator and others.</summary>
internal static class TeamsChannel
{
    /// <summary>The name in <see cref="Turns.ConversationReference.Channel"/>.</summary>
    public const string Name = "teams";

    public const string MessagesPath = "/api/messages";
}
