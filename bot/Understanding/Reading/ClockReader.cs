using System.Globalization;
using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>The time of day that a sentence names: "8:30", "8am", "17h15", "a las 9", "half past seven", "ב-8 בבוקר".</summary>
internal static class ClockReader
{
    private const int MostBetween = 2;

    /// <param name="anyNumber">Whether a number after "at" is a time even if nothing else says so.</param>
    public static ClockMention? Of(WordMap words, AccountMentions mentions, Vocabulary vocabulary, bool anyNumber)
    {
        for (var i = 0; i < words.Sentence.Count; i++)
        {
            if (mentions.Covers(i)) continue;
            if (words.At(i)?.Value(MeaningNames.Clock) is { } named) return new ClockMention(i, words.At(i)!.End, TimeOnly.Parse(named, CultureInfo.InvariantCulture));
            if (At(words, vocabulary, i, anyNumber) is { } clock) return clock;
        }

        return null;
    }

    private static ClockMention? At(WordMap words, Vocabulary vocabulary, int word, bool anyNumber)
    {
        if (!TryNumbers(words, word, out var hour, out var minute, out var end, out var rest)) return null;
        var certain = minute >= 0;
        var part = Suffix(vocabulary, rest, out var isMarked);
        if (rest.Length > 0 && part is null && !isMarked) return null;
        end = AfterMark(words, end, ref isMarked);
        var shift = ShiftBefore(words, word) ?? ShiftAfter(words, ref end);
        part ??= Neighbours.After(words, end, MeaningNames.DayPart, MostBetween);
        // "6.45" is a number unless something says that it is a time.
        if (certain && words.Sentence[word].Text.Contains('.', StringComparison.Ordinal) && part is null && !anyNumber) return null;
        var isAt = words.Has(word - 1, MeaningNames.AtClock) || words.Has(word - 2, MeaningNames.AtClock);
        if (!certain && part is null && shift is null && !(anyNumber && (isMarked || isAt))) return null;
        if (!certain && !anyNumber && !isAt && !isMarked && rest.Length == 0 && shift is null) return null;
        return Time(hour, Math.Max(0, minute), part, shift) is { } time ? new ClockMention(word, end, time) : null;
    }

    /// <summary>Hour and minutes (-1 for none) from digits or a number word, and letters written on them.</summary>
    private static bool TryNumbers(WordMap words, int word, out int hour, out int minute, out int end, out string rest)
    {
        (hour, minute, end, rest) = (0, -1, word + 1, "");
        var sentence = words.Sentence;
        if (!words.IsNumber(word))
        {
            if (words.At(word) is not { } phrase || phrase.Start != word || phrase.Value(MeaningNames.Number) is not { } number) return false;
            end = phrase.End;
            return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out hour) && hour <= 24;
        }

        var text = sentence[word].Text;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = text.Length;
        if (digits > 2 || !int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out hour) || hour > 24) return false;
        rest = text[digits..];
        if (rest.Length >= 3 && rest[0] is '.' or 'h' && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]))
        {
            minute = int.Parse(rest.AsSpan(1, 2), CultureInfo.InvariantCulture);
            rest = rest[3..];
        }
        else if (rest.Length == 0 && end < sentence.Count && IsColon(sentence.Text, sentence[word].End, sentence[end].Start) && TryMinute(sentence[end].Text, out minute, out rest))
        {
            end++;
        }

        return minute < 60;
    }

    private static bool IsColon(string text, int from, int to) => to - from == 1 && text[from] == ':';

    private static bool TryMinute(string text, out int minute, out string rest)
    {
        (minute, rest) = (-1, "");
        if (text.Length < 2 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]) || (text.Length > 2 && char.IsAsciiDigit(text[2]))) return false;
        minute = int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture);
        rest = text[2..];
        return true;
    }

    /// <summary>"am" of "8am", "h" of "17h".</summary>
    private static string? Suffix(Vocabulary vocabulary, string rest, out bool isMarked)
    {
        isMarked = false;
        if (rest.Length == 0) return null;
        foreach (var meaning in vocabulary.Meanings(rest))
        {
            if (meaning.Name == MeaningNames.DayPart) return meaning.Value;
            isMarked |= meaning.Name == MeaningNames.ClockMark;
        }

        return null;
    }

    private static int AfterMark(WordMap words, int end, ref bool isMarked)
    {
        if (!words.Has(end, MeaningNames.ClockMark)) return end;
        isMarked = true;
        return words.At(end)!.End;
    }

    private static int? ShiftBefore(WordMap words, int word) =>
        words.At(word - 1)?.Value(MeaningNames.ClockShift) is { } minutes ? int.Parse(minutes, CultureInfo.InvariantCulture) : null;

    private static int? ShiftAfter(WordMap words, ref int end)
    {
        if (words.At(end) is not { } phrase || phrase.Value(MeaningNames.ClockShift) is not { } minutes) return null;
        end = phrase.End;
        return int.Parse(minutes, CultureInfo.InvariantCulture);
    }

    private static TimeOnly? Time(int hour, int minute, string? part, int? shift)
    {
        if (part == "pm" && hour < 12) hour += 12;
        else if (part == "am" && hour == 12) hour = 0;
        if (hour > 24 || (hour == 24 && minute > 0)) return null;
        return new TimeOnly(hour % 24, minute).AddMinutes(shift ?? 0);
    }
}
