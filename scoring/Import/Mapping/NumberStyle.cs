using System.Globalization;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>How a table writes numbers, told by an example such as <c>1,234.56</c> or <c>1.234,56</c>.</summary>
/// <param name="Grouping">Between thousands; null for none.</param>
/// <param name="Point">Before decimals.</param>
internal sealed record NumberStyle(char? Grouping, char Point)
{
    private const string Examples = "1,234.56 or 1.234,56 or 1 234,56 or 1234,56";

    /// <summary>What an example may look like, for messages.</summary>
    public static string Known => Examples;

    /// <summary>Null when the example is none of those known.</summary>
    public static NumberStyle? Parse(string example) => example switch
    {
        ['1', var group, '2', '3', '4', var point, '5', '6'] when IsApart(group, point) => new NumberStyle(group, point),
        ['1', '2', '3', '4', var point, '5', '6'] when point is '.' or ',' => new NumberStyle(null, point),
        _ => null,
    };

    /// <summary>Makes a plain number of a text; currency signs, blanks, a minus behind and brackets for a minus are understood.</summary>
    public bool TryApply(ref string text)
    {
        Span<char> plain = stackalloc char[64];
        var (length, digits) = (0, 0);
        var negative = text.Length > 1 && text[0] == '(' && text[^1] == ')';
        foreach (var character in text)
        {
            if (length == plain.Length) return false;
            if (char.IsAsciiDigit(character)) (plain[length++], digits) = (character, digits + 1);
            else if (character == Point) plain[length++] = '.';
            else if (character is '-' or '\u2212') negative = true;
            else if (character != Grouping && !IsDecoration(character)) return false;
        }

        if (digits == 0 || !CellParser.TryNumber(plain[..length], out var number)) return false;
        text = (negative ? -number : number).ToString("R", CultureInfo.InvariantCulture);
        return true;
    }

    private static bool IsApart(char group, char point) =>
        group != point && point is '.' or ',' && group is ',' or '.' or ' ' or '\'' or '\u00A0' or '\u202F';

    private static bool IsDecoration(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol || character is '+' or '(' or ')';
}
