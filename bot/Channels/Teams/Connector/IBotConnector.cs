namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>The Bot Connector's REST calls. The one place where an SDK's client would plug in.</summary>
/// <remarks>Answers of the connector, refusals included, are return values; activities are the protocol's own JSON, UTF-8.</remarks>
internal interface IBotConnector
{
    /// <summary><c>POST v3/conversations</c>: a new one, or the one that its members have already.</summary>
    Task<ConnectorReply> CreateAsync(Uri serviceUrl, ReadOnlyMemory<byte> conversation, CancellationToken cancellationToken);

    /// <summary><c>POST v3/conversations/{id}/activities[/{replyTo}]</c>.</summary>
    Task<ConnectorReply> PostAsync(ConnectorTarget target, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken);

    /// <summary><c>PUT v3/conversations/{id}/activities/{activityId}</c>.</summary>
    Task<ConnectorReply> UpdateAsync(
        ConnectorTarget target, string activityId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken);

    /// <summary><c>GET v3/conversations/{id}/members/{userId}</c>.</summary>
    Task<MemberReply> FindMemberAsync(ConnectorTarget target, string userId, CancellationToken cancellationToken);
}
