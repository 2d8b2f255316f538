namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>What a valid token covers.</summary>
/// <param name="ServiceUrl">The one address that the caller's activities may name; null when the token has no such claim.</param>
/// <param name="Endorsements">The channels for which the signing key may speak.</param>
internal sealed record CallerProof(string? ServiceUrl, IReadOnlySet<string> Endorsements);
