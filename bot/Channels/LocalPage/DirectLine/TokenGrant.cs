namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>What a token allows: one conversation, and when it is bound to a user, only as that user.</summary>
internal sealed record TokenGrant(string ConversationId, string? UserId, DateTimeOffset ExpiresAt);
