namespace HealthScore.Bot.Channels.Teams.Authentication;

internal enum CallerVerdict
{
    /// <summary>The caller is the Bot Framework, speaking to this bot.</summary>
    Accepted,

    /// <summary>No token, or none that proves anything: 401.</summary>
    Unauthenticated,

    /// <summary>A good token, used for what it does not cover: 403.</summary>
    Forbidden,

    /// <summary>The keys cannot be had now, so nothing can be proven: 503.</summary>
    Unavailable,
}
