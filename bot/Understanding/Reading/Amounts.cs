using System.Buffers;
using System.Globalization;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>The numbers of a sentence, in digits or words, with what they count.</summary>
internal static class Amounts
{
    private const decimal Largest = 1_000_000_000_000m;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");

    public static List<Amount> Of(WordMap words, Vocabulary vocabulary)
    {
        var amounts = new List<Amount>();
        for (var i = 0; i < words.Sentence.Count; i++)
        {
            var amount = words.IsNumber(i) ? InDigits(words, vocabulary, i) : InWords(words, i);
            if (amount is null || amount.Value > Largest) continue;
            amount = WithNextWord(words, amount);
            amounts.Add(amount);
            i = amount.End - 1;
        }

        return amounts;
    }

    private static Amount? InDigits(WordMap words, Vocabulary vocabulary, int at)
    {
        if (IsNegative(words.Sentence, at)) return null;
        var text = words.Sentence[at].Text;
        var length = text.AsSpan().IndexOfAnyExcept(NumberCharacters);
        var digits = length < 0 ? text : text[..length];
        if (!TryParse(digits, out var value)) return null;
        var amount = new Amount(at, at + 1, value) { Digits = digits.Length };
        if (length < 0) return amount;
        foreach (var meaning in vocabulary.Meanings(text[length..])) amount = With(amount, meaning);
        return amount.Unit is null && !amount.Multiplied ? null : amount;
    }

    /// <summary>"-5", but not the 5 of "top-5".</summary>
    private static bool IsNegative(Sentence sentence, int at)
    {
        var start = sentence[at].Start;
        return start > 0 && sentence.Text[start - 1] is '-' or '−' && (start == 1 || char.IsWhiteSpace(sentence.Text[start - 2]));
    }

    private static Amount? InWords(WordMap words, int at) =>
        words.At(at) is { } phrase && phrase.Value(MeaningNames.Number) is { } number
            ? new Amount(phrase.Start, phrase.End, decimal.Parse(number, CultureInfo.InvariantCulture))
            : null;

    private static Amount WithNextWord(WordMap words, Amount amount)
    {
        while (words.At(amount.End) is { } phrase && phrase.Start == amount.End)
        {
            var meaning = phrase.Meanings.FirstOrDefault(one => one.Name is MeaningNames.Unit or MeaningNames.Multiplier);
            if (meaning is null || amount.Unit is not null) break;
            amount = With(amount, meaning) with { End = phrase.End };
        }

        return amount;
    }

    private static Amount With(Amount amount, Meaning meaning) => meaning.Name switch
    {
        MeaningNames.Multiplier => Times(amount, decimal.Parse(meaning.Value!, CultureInfo.InvariantCulture)),
        MeaningNames.Unit => amount with { Unit = int.Parse(meaning.Value!, CultureInfo.InvariantCulture) },
        _ => amount,
    };

    /// <summary>The division takes off the zeros that a product of decimals keeps.</summary>
    private static Amount Times(Amount amount, decimal factor) =>
        amount with { Value = amount.Value * factor / 1.0000000000000000000000000000m, Factor = amount.Factor * factor };

    /// <summary>A separator with three digits behind it groups thousands; any other is the decimal point.</summary>
    private static bool TryParse(string digits, out decimal value)
    {
        var last = digits.LastIndexOfAny(['.', ',']);
        var grouped = last >= 0 && digits.Length - last - 1 == 3 && digits[0] != '0';
        var plain = string.Concat(digits.Select((c, i) => c is not ('.' or ',') ? c.ToString() : i == last && !grouped ? "." : ""));
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
