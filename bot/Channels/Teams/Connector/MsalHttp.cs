using Microsoft.Identity.Client;

namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>Gives the token library the channel's own HTTP client.</summary>
internal sealed class MsalHttp(HttpClient http) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => http;
}
