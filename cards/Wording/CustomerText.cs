using System.Globalization;
using System.Text;

namespace HealthScore.Cards.Wording;

/// <summary>
/// Text that customers and their systems wrote (names, segments, reasons), made fit to stand in a sentence: one line, nothing
/// invisible that turns or hides other text, cut by whole characters. Markup is left alone here: the renderers make it inert.
/// </summary>
public static class CustomerText
{
    /// <summary>Marks stacked on one letter; more are noise that runs over other lines.</summary>
    private const int MostMarks = 4;

    /// <summary>So that a "character" of a thousand joined parts cannot fill a card.</summary>
    private const int MostUnitsPerCharacter = 12;

    private const char Ellipsis = '…';

    /// <param name="text">Anything.</param>
    /// <param name="most">The most characters, as a person counts them, that stay.</param>
    /// <returns>Never blank: a dash stands for a text in which nothing can be seen.</returns>
    public static string Clean(string text, int most = 80)
    {
        if (IsPlain(text, most)) return text;
        var visible = Visible(text, most * MostUnitsPerCharacter * 2);
        var cut = Cut(visible, most);
        if (cut.Length == 0) return "–";
        return TurnsRight(cut) ? "\u2068" + cut + "\u2069" : cut;
    }

    private static bool IsPlain(string text, int most)
    {
        if (text.Length == 0 || text.Length > most || text[0] == ' ' || text[^1] == ' ') return false;
        var before = '\0';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' and < '\u00c0' or > '\u017f') return false;
            if (c == ' ' && before == ' ') return false;
            before = c;
        }

        return true;
    }

    private static string Visible(string text, int mostUnits)
    {
        var kept = new StringBuilder(Math.Min(text.Length, mostUnits));
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length >= mostUnits) break;
            var category = Rune.GetUnicodeCategory(rune);
            marks = IsMark(category) ? marks + 1 : 0;
            if (marks > MostMarks) continue;
            if (IsSpace(rune, category))
            {
                if (kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
            }
            else if (IsSeen(rune, category))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString().TrimEnd();
    }

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsSpace(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is '\t' or '\n' or '\r' or 0x2800 or 0x3164 or 0x115f or 0x1160 or 0xffa0;

    /// <summary>Joiners and tags stay, since emoji and some scripts are made with them.</summary>
    private static bool IsSeen(Rune rune, UnicodeCategory category) =>
        rune.Value is 0x200c or 0x200d or (>= 0xe0020 and <= 0xe007f)
        || category is not (UnicodeCategory.Control or UnicodeCategory.Format);

    private static string Cut(string text, int most)
    {
        var at = 0;
        for (var count = 0; at < text.Length; count++)
        {
            if (count == most) return text[..at].TrimEnd() + Ellipsis;
            var next = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            if (at + next > most * MostUnitsPerCharacter) return text[..at].TrimEnd() + Ellipsis;
            at += next;
        }

        // Without a visible base, joiners and marks alone show nothing.
        return text.EnumerateRunes().Any(r => !IsMark(Rune.GetUnicodeCategory(r)) && Rune.GetUnicodeCategory(r) != UnicodeCategory.Format)
            ? text
            : "";
    }

    /// <summary>Right-to-left letters: isolated, so that the numbers beside them keep their place.</summary>
    private static bool TurnsRight(string text) =>
        text.EnumerateRunes().Any(r => r.Value is (>= 0x0590 and <= 0x08ff) or (>= 0xfb1d and <= 0xfdff) or (>= 0xfe70 and <= 0xfeff));
}
