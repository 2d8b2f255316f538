using System.Text;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>Texts as PostgreSQL can keep them.</summary>
internal static class PostgresText
{
    public const string Fault =
        "cannot keep a text with the character U+0000: remove it from the text. Nothing was changed.";

    /// <summary>The text, with halves of characters replaced as everywhere else that UTF-8 is written.</summary>
    /// <exception cref="StoreUnusableException">It holds U+0000.</exception>
    public static string Clean(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new StoreUnusableException($"The store (PostgreSQL, as Store:ConnectionString is set) {Fault}");
        return text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
    }

    /// <summary>False for a text that cannot be stored, so that nothing needs to be looked up.</summary>
    public static bool MayBeStored(string text) => !text.Contains('\0', StringComparison.Ordinal);
}
