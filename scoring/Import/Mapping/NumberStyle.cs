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

    /// <summary>
    /// Makes a plain number of a text; currency signs, blanks, a minus behind and brackets for a minus are understood. What is not
    /// written this way, such as <c>12,5</c> where the comma groups thousands, is refused rather than guessed.
    /// </summary>
    public bool TryApply(ref string text)
    {
        var rest = text.AsSpan();
        var negative = rest.Length > 1 && rest[0] == '(' && rest[^1] == ')';
        if (negative) rest = rest[1..^1];
        rest = Bare(rest, ref negative);
        Span<char> plain = stackalloc char[64];
        var point = rest.IndexOf(Point);
        var whole = point < 0 ? rest : rest[..point];
        if (!TryUngroup(whole, plain, out var length)) return false;
        if (point >= 0 && !TryAddDecimals(rest[(point + 1)..], plain, ref length)) return false;
        if (length == 0 || !CellParser.TryNumber(plain[..length], out var number)) return false;
        text = (negative ? -number : number).ToString("R", CultureInfo.InvariantCulture);
        return true;
    }

    // Signs stand before or behind, one minus at most.
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text, scoped ref bool negative)
    {
        var minus = false;
        while (text.Length > 0 && IsBeside(text[0], ref minus)) text = text[1..];
        while (text.Length > 0 && IsBeside(text[^1], ref minus)) text = text[..^1];
        negative |= minus;
        return text;
    }

    private static bool IsBeside(char character, ref bool minus)
    {
        if (character is not ('-' or '\u2212')) return IsDecoration(character);
        if (minus) return false;
        return minus = true;
    }

    private bool TryUngroup(ReadOnlySpan<char> whole, Span<char> plain, out int length)
    {
        length = 0;
        var grouped = Grouping is { } apart && whole.Contains(apart);
        var inGroup = 0;
        for (var i = 0; i < whole.Length; i++)
        {
            if (grouped && whole[i] == Grouping)
            {
                // Groups are of three, only the first may be shorter.
                if (inGroup is 0 or > 3 || (length != inGroup && inGroup != 3)) return false;
                inGroup = 0;
                continue;
            }

            if (!char.IsAsciiDigit(whole[i]) || length == plain.Length) return false;
            plain[length++] = whole[i];
            inGroup++;
        }

        return !grouped || inGroup == 3;
    }

    private static bool TryAddDecimals(ReadOnlySpan<char> decimals, Span<char> plain, ref int length)
    {
        if (length + decimals.Length + 1 > plain.Length || decimals.Length + length == 0) return false;
        if (decimals.ContainsAnyExceptInRange('0', '9')) return false;
        plain[length++] = '.';
        decimals.CopyTo(plain[length..]);
        length += decimals.Length;
        return true;
    }

    private static bool IsApart(char group, char point) =>
        group != point && point is '.' or ',' && group is ',' or '.' or ' ' or '\'' or '\u00A0' or '\u202F';

    private static bool IsDecoration(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol || character is '+';
}
