using HealthScore.Bot.Configuration;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.Teams;

/// <summary>Refuses settings that cannot work or are not safe.</summary>
internal sealed class TeamsOptionsCheck : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var checks = new SettingChecks(TeamsOptions.Section);
        Identity(checks, options);
        Endpoints(checks, options);
        return checks.Result;
    }

    private static void Identity(SettingChecks checks, TeamsOptions options)
    {
        var named = options.HasIdentity;
        checks
            .That(!named || !options.AllowUnauthenticated, nameof(options.AllowUnauthenticated),
                "it is true although Teams:AppId is set: remove one of the two. Callers without a token are for the Agents Playground only.")
            .That(!named || Guid.TryParse(options.AppId, out _), nameof(options.AppId),
                "it is no GUID: copy the \"Application (client) ID\" from the Azure portal.")
            .That(!named || !string.IsNullOrWhiteSpace(options.AppSecret), nameof(options.AppSecret),
                "it is missing although Teams:AppId is set: give the application's client secret, for example in the environment variable Teams__AppSecret.")
            .That(!named || Guid.TryParse(options.TenantId, out _), nameof(options.TenantId),
                "it is no GUID although Teams:AppId is set: copy the \"Directory (tenant) ID\" of the application's registration.")
            .That(named || string.IsNullOrWhiteSpace(options.AppSecret), nameof(options.AppId),
                "it is missing although Teams:AppSecret is set: set it too, or remove the secret.");
    }

    private static void Endpoints(SettingChecks checks, TeamsOptions options) => checks
        .That(IsSafe(options.OpenIdMetadataUrl), nameof(options.OpenIdMetadataUrl),
            "it is no https address: write it like https://login.botframework.com/v1/.well-known/openidconfiguration")
        .That(IsSafe(options.LoginUrl), nameof(options.LoginUrl),
            "it is no https address: write it like https://login.microsoftonline.com/")
        .NotBlank(nameof(options.TokenIssuer), options.TokenIssuer)
        .NotBlank(nameof(options.Scope), options.Scope);

    // Plain http is for an issuer on this machine, as in tests.
    private static bool IsSafe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) &&
        (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
