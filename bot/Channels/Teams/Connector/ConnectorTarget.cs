namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>A conversation at a connector; with <paramref name="ReplyToId"/> the message that is answered.</summary>
internal sealed record ConnectorTarget(Uri ServiceUrl, string ConversationId, string? ReplyToId = null);
