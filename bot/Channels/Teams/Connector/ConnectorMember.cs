namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>A member of a conversation, as the connector vouches for them.</summary>
internal sealed record ConnectorMember
{
    public string? Id { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? Email { get; init; }

    public string? TenantId { get; init; }
}
