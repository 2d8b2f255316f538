using HealthScore.Bot.Api.Keys;
using HealthScore.Scoring.Storage;

namespace HealthScore.EndToEnd.Crash;

/// <summary>A key of the HTTP API, as <c>keys create</c> makes it.</summary>
internal static class CrashKey
{
    public static async Task<string> CreateAsync(IDatabase database)
    {
        var text = KeyText.Create();
        var scopes = ScopeWords.Read("signals:write,accounts:write,changes:read", out _)!.Value;
        var key = new ApiKey(KeyText.IdOf(text)!, "crash", scopes, KeyText.Hash(text), TimeProvider.System.GetUtcNow(), null, null, null);
        await new ApiKeyStore(database).AddAsync(key, CancellationToken.None);
        return text;
    }
}
