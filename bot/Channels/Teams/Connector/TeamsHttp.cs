namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>HTTP clients that hold on to no cookie and follow no redirect, so that a token stays where it was sent.</summary>
internal static class TeamsHttp
{
    public static HttpClient Create() => Create(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    public static HttpClient Create(HttpMessageHandler handler) => new(handler)
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = TeamsLimits.RemoteAnswer,
    };
}
