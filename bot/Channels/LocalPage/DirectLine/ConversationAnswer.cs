using System.Text.Json.Serialization;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>What starting, reconnecting and the token calls return; only the first two have a stream.</summary>
internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);
