using System.Globalization;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>The numbers of dates in digits.</summary>
internal static class DateNumbers
{
    private const int LongestOrdinal = 2;

    /// <summary>Two or three numbers with "-", "/" or points between them.</summary>
    public static bool TryRead(Sentence sentence, int word, Span<int> parts, out int count, out int end)
    {
        (count, end) = (0, word);
        if (sentence[word].Text.AsSpan().Count('.') == 2) return TryPoints(sentence[word].Text, parts, out count, out end, word);
        while (count < 3 && end < sentence.Count && TryNumber(sentence[end].Text, out parts[count]))
        {
            count++;
            end++;
            if (end >= sentence.Count || sentence[end].Start - sentence[end - 1].End != 1 || sentence.Text[sentence[end - 1].End] is not ('-' or '/')) break;
        }

        // "24-7" and "30-60" are no dates; "15/3" is.
        return count == 3 || (count == 2 && sentence.Text[sentence[word].End] == '/');
    }

    /// <summary>1–31, also "15th" and "1º".</summary>
    public static int? DayOfMonth(string word)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = word.Length;
        if (digits is 0 or > 2 || word.Length - digits > LongestOrdinal || !word.AsSpan(digits).ContainsOnlyLetters()) return null;
        return int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    /// <summary>0 for anything that is no year near ours.</summary>
    public static int Year(string word) => word.Length == 4 && TryNumber(word, out var year) && year is >= 2000 and <= 2100 ? year : 0;

    private static bool TryPoints(string word, Span<int> parts, out int count, out int end, int at)
    {
        (count, end) = (0, at + 1);
        foreach (var range in word.AsSpan().Split('.'))
            if (!int.TryParse(word.AsSpan(range), NumberStyles.None, CultureInfo.InvariantCulture, out parts[count++])) return false;
        return true;
    }

    private static bool TryNumber(string word, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) && word.Length <= 4;

    private static bool ContainsOnlyLetters(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsLetter(c)) return false;
        return true;
    }
}
