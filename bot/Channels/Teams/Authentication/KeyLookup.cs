namespace HealthScore.Bot.Channels.Teams.Authentication;

/// <summary>A key; or none, because nobody announced it, or because the announcements cannot be had now.</summary>
internal readonly record struct KeyLookup(SigningKey? Key, bool Unavailable);
