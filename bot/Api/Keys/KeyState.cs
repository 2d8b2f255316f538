namespace HealthScore.Bot.Api.Keys;

internal enum KeyState
{
    Good,
    Expired,
    Revoked,
}
