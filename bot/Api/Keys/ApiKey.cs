namespace HealthScore.Bot.Api.Keys;

/// <summary>A key as it is kept: its text is shown once, when it is made, and cannot be had from this.</summary>
/// <param name="Id">Public; the middle part of the key's text.</param>
/// <param name="Name">Whose it is, for people.</param>
/// <param name="Hash">SHA-256 of the whole key.</param>
/// <param name="LastUsedAt">To the hour.</param>
internal sealed record ApiKey(
    string Id,
    string Name,
    ApiScopes Scopes,
    ReadOnlyMemory<byte> Hash,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt)
{
    public KeyState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? KeyState.Revoked
        : now >= ExpiresAt ? KeyState.Expired
        : KeyState.Good;
}
