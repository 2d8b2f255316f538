using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>Client credentials with a secret, single tenant. The library keeps the token and renews it in time.</summary>
internal sealed partial class SecretConnectorTokens : IConnectorTokens
{
    private readonly IConfidentialClientApplication _application;
    private readonly string[] _scopes;
    private readonly ILogger<SecretConnectorTokens> _log;

    public SecretConnectorTokens(IOptions<TeamsOptions> options, IMsalHttpClientFactory http, ILogger<SecretConnectorTokens> log)
    {
        var settings = options.Value;
        _log = log;
        _scopes = [settings.Scope];
        _application = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithClientSecret(settings.AppSecret)
            .WithAuthority(new Uri(new Uri(settings.LoginUrl), settings.TenantId), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http)
            .Build();
    }

    public bool AreNeeded => true;

    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _application.AcquireTokenForClient(_scopes).ExecuteAsync(cancellationToken)).AccessToken;
        }
        catch (Exception error) when (error is MsalException or HttpRequestException)
        {
            LogNoToken((error as MsalException)?.ErrorCode ?? error.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = Microsoft.Extensions.Logging.LogLevel.Error, Message =
        "No token for the Bot Connector ({Code}): check Teams:AppId, Teams:AppSecret and Teams:TenantId.")]
    private partial void LogNoToken(string code);
}
