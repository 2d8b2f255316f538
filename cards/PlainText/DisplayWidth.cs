using System.Buffers;
using System.Globalization;
using System.Text;

namespace HealthScore.Cards.PlainText;

/// <summary>How many cells of a terminal a text fills, near enough to line up columns.</summary>
internal static class DisplayWidth
{
    public static int Of(string text)
    {
        var width = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            width += OfCharacter(text.AsSpan(at, length));
            at += length;
        }

        return width;
    }

    private static int OfCharacter(ReadOnlySpan<char> character)
    {
        if (Rune.DecodeFromUtf16(character, out var rune, out _) != OperationStatus.Done) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control) return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    /// <summary>East Asian scripts and emoji, after Unicode's table of wide characters in coarse ranges.</summary>
    private static bool IsWide(int value) =>
        value is (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3) or (>= 0xf900 and <= 0xfaff)
            or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff00 and <= 0xff60) or 0x26aa or (>= 0x1f300 and <= 0x1faff) or (>= 0x20000 and <= 0x3fffd);
}
