namespace HealthScore.Bot.Channels.Teams.Connector;

/// <summary>A member, or why there is none.</summary>
internal sealed record MemberReply(ConnectorReply Reply, ConnectorMember? Member);
