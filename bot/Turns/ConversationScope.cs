namespace HealthScore.Bot.Turns;

internal enum ConversationScope
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>A chat of several people.</summary>
    Group,

    /// <summary>A channel of a team.</summary>
    Channel,
}
