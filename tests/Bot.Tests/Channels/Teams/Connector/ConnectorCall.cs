using System.Text.Json.Nodes;

namespace HealthScore.Bot.Tests.Channels.Teams.Connector;

/// <param name="Target">The address as it stood in the request line, escapes included.</param>
internal sealed record ConnectorCall(string Method, string Target, string? Authorization, JsonNode? Body);
