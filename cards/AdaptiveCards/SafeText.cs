using System.Buffers;
using System.Text;

namespace HealthScore.Cards.AdaptiveCards;

/// <summary>
/// Which texts a client reads as they are. A <c>TextBlock</c> is Markdown in Teams, a <c>TextRun</c> is not: so texts with
/// anything special in them are written as runs, where they need no escaping that some clients would show.
/// </summary>
internal static class SafeText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("*_[]`~<>#\\&{}|^!\r\n\t");

    /// <summary>Whether Markdown has nothing to do in it.</summary>
    public static bool IsPlain(string text)
    {
        if (text.AsSpan().ContainsAny(Special)) return false;
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty) return true;

        // "1. Corp" and "- Corp" would become list items, a bare address a link.
        return !char.IsAsciiDigit(start[0]) && start[0] is not ('-' or '+' or '=') && !text.Contains("://") && !text.Contains("www.");
    }

    /// <summary>
    /// Breaks what clients replace even outside Markdown ("{{DATE(…)}}", "&lt;at&gt;"), by a joiner that is not seen, and replaces
    /// broken surrogates.
    /// </summary>
    public static string Of(string text)
    {
        var broken = HasLoneSurrogate(text) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        if (!broken.AsSpan().ContainsAny('{', '<')) return broken;
        var inert = broken.Replace("{{", "{\u2060{");
        for (var at = Mention(inert, 0); at >= 0; at = Mention(inert, at + 1)) inert = inert.Insert(at + 1, "\u2060");
        return inert;
    }

    private static int Mention(string text, int from) => text.IndexOf("<at", from, StringComparison.OrdinalIgnoreCase);

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
