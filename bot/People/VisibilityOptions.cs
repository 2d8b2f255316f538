namespace HealthScore.Bot.People;

/// <summary>Who sees what: the section <c>Visibility</c>.</summary>
internal sealed record VisibilityOptions
{
    public const string Section = "Visibility";

    /// <summary><c>everyone</c>, <c>own-team</c> or <c>own-accounts</c>.</summary>
    public string Rule { get; init; } = "everyone";

    /// <summary>Null for a rule that does not exist.</summary>
    public VisibilityRule? Parsed => Rule switch
    {
        "everyone" => VisibilityRule.Everyone,
        "own-team" => VisibilityRule.OwnTeam,
        "own-accounts" => VisibilityRule.OwnAccounts,
        _ => null,
    };
}
