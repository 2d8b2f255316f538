using System.Globalization;
using System.Text;

namespace HealthScore.Bot.Understanding.Text;

/// <summary>
/// One character to what it counts as: letters and digits in lower case without accents, a blank for what separates
/// words, nothing for what cannot be seen.
/// </summary>
internal static class Folding
{
    public const string Separator = " ";

    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    /// <summary>Letters whose plain form Unicode does not decompose to; Hebrew's final letters are their plain ones.</summary>
    private static readonly Dictionary<char, string> Special = new()
    {
        ['ß'] = "ss", ['ẞ'] = "ss", ['ø'] = "o", ['Ø'] = "o", ['ł'] = "l", ['Ł'] = "l", ['đ'] = "d", ['Đ'] = "d",
        ['ð'] = "d", ['Ð'] = "d", ['þ'] = "th", ['Þ'] = "th", ['æ'] = "ae", ['Æ'] = "ae", ['œ'] = "oe", ['Œ'] = "oe",
        ['ı'] = "i", ['™'] = "", ['®'] = "", ['©'] = "", ['\u05F3'] = "", ['\u05F4'] = "",
        ['ך'] = "כ", ['ם'] = "מ", ['ן'] = "נ", ['ף'] = "פ", ['ץ'] = "צ",
    };

    /// <summary>Folds the character at <paramref name="index"/> and says how many places it takes, 1 or 2.</summary>
    public static string At(string text, int index, out int width)
    {
        var c = text[index];
        width = 1;
        if (!char.IsSurrogate(c)) return Known[c] ??= Fold(c);
        if (index + 1 >= text.Length || !Rune.TryCreate(c, text[index + 1], out var rune)) return Separator;
        width = 2;
        return FoldDecomposed(rune.ToString());
    }

    private static string Fold(char c)
    {
        if (c < 128) return char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c).ToString() : Separator;
        return Special.TryGetValue(c, out var folded) ? folded : FoldDecomposed(c.ToString());
    }

    private static string FoldDecomposed(string character)
    {
        var kept = new StringBuilder();
        foreach (var rune in character.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) continue;
            if (Rune.IsLetterOrDigit(rune) || category == UnicodeCategory.SpacingCombiningMark)
                kept.Append(Rune.ToLowerInvariant(rune));
            else
                return Separator;
        }

        return kept.ToString();
    }
}
