using HealthScore.Bot.Channels.Teams.Connector;

namespace HealthScore.Bot.Tests.Channels.Teams.Connector;

internal sealed class FixedToken(string? token) : IConnectorTokens
{
    public bool AreNeeded => true;

    public ValueTask<string?> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(token);
}
