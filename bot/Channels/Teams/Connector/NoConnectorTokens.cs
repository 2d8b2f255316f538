namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>For local development: no token exists, so none can leak.</summary>
internal sealed class NoConnectorTokens : IConnectorTokens
{
    public bool AreNeeded => false;

    public ValueTask<string?> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
