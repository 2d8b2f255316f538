namespace HealthScore.Bot.Tests.Channels.Teams.Connector;

internal sealed record ConnectorAnswer(int Status, string Body, string? RetryAfter);
