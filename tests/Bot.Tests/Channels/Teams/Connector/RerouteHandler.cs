namespace HealthScore.Bot.Tests.Channels.Teams.Connector;

/// <summary>Sends calls of https://connector.example to a stand-in on this machine, which has no certificate.</summary>
internal sealed class RerouteHandler(Uri standIn) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    public const string Host = "connector.example";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal(Host, request.RequestUri!.Host);
        request.RequestUri = new Uri(standIn.GetLeftPart(UriPartial.Authority) + request.RequestUri.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
