using Microsoft.IdentityModel.Tokens;

namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>A key that signs callers' tokens, and the channels for which it may.</summary>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements);
