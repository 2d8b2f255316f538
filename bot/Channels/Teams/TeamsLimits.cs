namespace HealthScore.Bot.Channels.Teams;

/// <summary>What the platform allows, and what this channel allows the platform. Sizes in bytes unless said.</summary>
internal static class TeamsLimits
{
    /// <summary>The largest activity read; Teams' own messages stay under 28 KB, other channels' under 256 KB.</summary>
    public const int InboundBody = 256 * 1024;

    public const int JsonDepth = 32;

    /// <summary>Characters of text that reach the turn; a question is never longer.</summary>
    public const int TurnText = 4_000;

    /// <summary>Characters of an id in an activity.</summary>
    public const int Identifier = 1_024;

    /// <summary>Mentions looked at in one message.</summary>
    public const int Mentions = 50;

    /// <summary>Values that a pressed button may carry, and the characters of each.</summary>
    public const int PressValues = 32;
    public const int PressValue = 2_000;

    /// <summary>Teams refuses messages over 28 KB; the card's renderer keeps cards below.</summary>
    public const int OutboundMessage = 28 * 1024;

    /// <summary>Characters of <c>summary</c>, which Teams shows in one line.</summary>
    public const int Summary = 500;

    /// <summary>The largest bearer token read; real ones are near 1 KB.</summary>
    public const int BearerToken = 16 * 1024;

    /// <summary>The largest answer read from a connector or a metadata endpoint.</summary>
    public const int RemoteAnswer = 1024 * 1024;

    /// <summary>Clocks may differ by this much when a caller's token is checked.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Teams gives up on an invoke after about 5 s; the friendly error must still arrive.</summary>
    public static readonly TimeSpan InvokeBudget = TimeSpan.FromSeconds(4.5);

    /// <summary>The Bot Framework gives up on any call to a bot after 15 s.</summary>
    public static readonly TimeSpan RepliesBudget = TimeSpan.FromSeconds(12);

    /// <summary>What a busy bot asks the platform to wait.</summary>
    public static readonly TimeSpan BusyRetryAfter = TimeSpan.FromSeconds(2);
}
