namespace HealthScore.Bot.Channels.Teams;

/// <summary>Section <c>Teams</c> of the configuration. The defaults are the public cloud's; see docs/teams.md.</summary>
internal sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The bot's application (client) id. Without it <c>/api/messages</c> refuses every caller.</summary>
    public string? AppId { get; set; }

    /// <summary>The application's client secret. Never in a file of the repository: user secrets or the environment.</summary>
    public string? AppSecret { get; set; }

    /// <summary>The tenant in which the application is registered: a GUID or a domain.</summary>
    public string? TenantId { get; set; }

    /// <summary>Accept activities without a token, from this machine only: for the Agents Playground.</summary>
    public bool AllowUnauthenticated { get; set; }

    /// <summary>Where the keys are announced that sign the callers' tokens.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who issues the callers' tokens.</summary>
    public string TokenIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the bot's own tokens come from; the tenant is appended.</summary>
    public string LoginUrl { get; set; } = "https://login.microsoftonline.com/";

    /// <summary>What the bot's own tokens are for.</summary>
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>True when callers can be told apart by a token.</summary>
    public bool HasIdentity => !string.IsNullOrWhiteSpace(AppId);
}
