using System.Security.Cryptography;
using System.Text;

namespace HealthScore.Bot.Api.Keys;

/// <summary>The text of a key, <c>hs_ID_SECRET</c>: what its owner keeps and sends.</summary>
internal static class KeyText
{
    private const string Prefix = "hs_";
    private const int IdBytes = 6;

    // 256 random bits: nobody guesses them, so a fast hash guards them as well as a slow one.
    private const int SecretBytes = 32;

    public const int IdLength = IdBytes * 2;
    public const int Length = 3 + IdLength + 1 + (SecretBytes * 2);

    public static string Create() => $"{Prefix}{Random(IdBytes)}_{Random(SecretBytes)}";

    /// <summary>The id in something that looks like a key; null for anything else.</summary>
    public static string? IdOf(ReadOnlySpan<char> text) =>
        text.Length == Length && text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length + IdLength] == '_'
            ? text.Slice(Prefix.Length, IdLength).ToString()
            : null;

    /// <summary>SHA-256 of the whole text.</summary>
    /// <param name="text">At most <see cref="Length"/> characters count; a longer text is no key.</param>
    public static void Hash(ReadOnlySpan<char> text, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[Length * 3];
        var length = Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, Length)], bytes);
        SHA256.HashData(bytes[..length], hash);
    }

    public static byte[] Hash(string text)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        Hash(text, hash);
        return hash;
    }

    private static string Random(int bytes) => RandomNumberGenerator.GetHexString(bytes * 2, lowercase: true);
}
