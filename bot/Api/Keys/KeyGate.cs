using System.Security.Cryptography;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Keys;

/// <summary>Finds out whose call it is. Whatever is not proven is refused.</summary>
internal sealed partial class KeyGate(KnownKeys keys, KeyUse use, TimeProvider time, ILogger<KeyGate> log)
{
    private const string Scheme = "Bearer ";

    // Compared when there is no such key, so that unknown and wrong keys take the same time.
    private static readonly ReadOnlyMemory<byte> NoKey = new byte[SHA256.HashSizeInBytes];

    public async ValueTask<KeyCheck> CheckAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var header = request.Headers.Authorization;
        if (header.Count == 0) return new(KeyProblems.Missing);
        if (header is not [{ } value] || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return new(KeyProblems.NotBearer);
        try
        {
            var known = await keys.ReadAsync(cancellationToken);
            var text = value.AsMemory(Scheme.Length).Trim(' ');
            var key = known.GetValueOrDefault(KeyText.IdOf(text.Span) ?? "");
            return Matches(text.Span, key) ? Judge(key!) : new(KeyProblems.Unknown);
        }
        catch (StoreUnusableException failure)
        {
            LogUnreadable(failure);
            return new(KeyProblems.Unreadable);
        }
    }

    private KeyCheck Judge(ApiKey key)
    {
        var now = time.GetUtcNow();
        // Whoever holds the whole key may know what became of it.
        switch (key.StateAt(now))
        {
            case KeyState.Revoked: return new(KeyProblems.Revoked);
            case KeyState.Expired: return new(KeyProblems.Expired);
            default:
                use.Note(key, now);
                return new(key);
        }
    }

    private static bool Matches(ReadOnlySpan<char> text, ApiKey? key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        KeyText.Hash(text, hash);
        var isSame = CryptographicOperations.FixedTimeEquals(hash, (key?.Hash ?? NoKey).Span);
        return isSame && key is not null && text.Length == KeyText.Length;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The API keys cannot be read; every call is refused")]
    private partial void LogUnreadable(Exception failure);
}
