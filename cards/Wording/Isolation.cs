using HealthScore.Cards.Model;

namespace HealthScore.Cards.Wording;

/// <summary>
/// Keeps Latin names, addresses and codes together and in their place where a line runs from right to left. Without it they
/// would pull the numbers and signs beside them over to their own side.
/// </summary>
internal static class Isolation
{
    private const char Start = '\u2068';
    private const char End = '\u2069';
    private const char RightToLeftMark = '\u200f';

    public static bool RunsFromTheRight(this Language language) => language == Language.Hebrew;

    /// <summary>The text as one piece of a line; unchanged where nothing in it could move its neighbours.</summary>
    public static string Isolated(this Language language, string text) =>
        language.RunsFromTheRight() && MovesNeighbours(text) ? $"{Start}{text}{End}" : text;

    /// <summary>A line of plain text that reads in its language's direction, whatever it begins with.</summary>
    public static string Line(this Language language, string text) =>
        language.RunsFromTheRight() && text.Length > 0 ? RightToLeftMark + text : text;

    /// <summary>Without what only the eye needs: for text that is read by the program again.</summary>
    public static string Removed(string text) => text.AsSpan().IndexOfAnyInRange('\u2066', End) < 0 && !text.Contains(RightToLeftMark)
        ? text
        : string.Concat(text.Where(c => c is not ((>= '\u2066' and <= End) or RightToLeftMark)));

    // Letters of the left-to-right scripts, outside of what is isolated already.
    private static bool MovesNeighbours(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c is >= '\u2066' and <= Start) depth++;
            else if (c == End) depth--;
            else if (depth <= 0 && char.IsLetter(c) && !IsFromTheRight(c)) return true;
        }

        return false;
    }

    private static bool IsFromTheRight(char c) => c is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufeff');
}
