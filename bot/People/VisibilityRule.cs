namespace HealthScore.Bot.People;

/// <summary>Which accounts a person may see.</summary>
internal enum VisibilityRule
{
    /// <summary>All, also for somebody the bot cannot name.</summary>
    Everyone,

    /// <summary>Those of one's team and of the people one manages.</summary>
    OwnTeam,

    /// <summary>Those one owns or manages, and those of the people one manages.</summary>
    OwnAccounts,
}
