namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>The bot's own token for the connector. A client secret today; certificate and managed identity plug in here.</summary>
internal interface IConnectorTokens
{
    /// <summary>False in local development, where connectors take calls without a token.</summary>
    bool AreNeeded { get; }

    /// <summary>A valid token, from memory while it lasts; null when none can be had now.</summary>
    ValueTask<string?> GetAsync(CancellationToken cancellationToken);
}
