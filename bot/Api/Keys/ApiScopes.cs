namespace HealthScore.Bot.Api.Keys;

/// <summary>What a key may do.</summary>
[Flags]
internal enum ApiScopes
{
    None = 0,
    WriteSignals = 1,
    WriteAccounts = 2,
    ReadChanges = 4,
    ReadScores = 8,
}
