using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>Signs tokens with a key that lives as long as the program, so that none has to be remembered.</summary>
internal sealed class DirectLineTokens(TimeProvider time, IOptions<LocalPageOptions> options)
{
    private const char Separator = '\n';

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly TimeSpan _lifetime = TimeSpan.FromMinutes(options.Value.TokenMinutes);

    public int ExpiresInSeconds => (int)_lifetime.TotalSeconds;

    public static string NewConversationId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string Issue(string conversationId, string? userId)
    {
        var expires = (time.GetUtcNow() + _lifetime).ToUnixTimeSeconds();
        var content = Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"{expires}{Separator}{conversationId}{Separator}{userId}"));
        return $"{Base64Url.EncodeToString(content)}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, content))}";
    }

    /// <summary>The grant of a token made here; null for anything else. Whether it has expired is <see cref="IsExpired"/>.</summary>
    public TokenGrant? Read(string token)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !TryDecode(token.AsSpan(0, dot), out var content) || !TryDecode(token.AsSpan(dot + 1), out var signature))
        {
            return null;
        }

        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, content), signature)) return null;
        var parts = Encoding.UTF8.GetString(content).Split(Separator, 3);
        var expires = long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        return new TokenGrant(parts[1], parts[2].Length == 0 ? null : parts[2], DateTimeOffset.FromUnixTimeSeconds(expires));
    }

    public bool IsExpired(TokenGrant grant) => time.GetUtcNow() >= grant.ExpiresAt;

    private static bool TryDecode(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = [];
        if (!Base64Url.IsValid(text)) return false;
        bytes = Base64Url.DecodeFromChars(text);
        return true;
    }
}
