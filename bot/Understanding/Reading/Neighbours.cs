using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Values just before or after words, with what may stand between.</summary>
internal static class Neighbours
{
    private static readonly MeaningSet PassedOver =
        MeaningSet.Of(MeaningNames.Opens, MeaningNames.Money, MeaningNames.BookNoun, MeaningNames.Owner, MeaningNames.Look);

    /// <summary>The value of such a phrase within so many words before one, over fillers and the like; another comparison or span ends the search.</summary>
    public static string? Before(WordMap words, int word, string name, int reach = 3)
    {
        for (var i = word - 1; i >= Math.Max(0, word - reach); i--)
        {
            if (words.At(i) is not { } phrase) return null;
            if (phrase.Value(name) is { } value) return value;
            if (phrase.Has(MeaningNames.CompareAmount) || phrase.Has(MeaningNames.Span)) return null;
            if (!phrase.IsFiller && !phrase.HasAny(PassedOver)) return null;
        }

        return null;
    }

    /// <summary>The value of such a phrase from a word on, over so many fillers.</summary>
    public static string? After(WordMap words, int word, string name, int fillers = 1)
    {
        for (var i = word; i <= word + fillers && words.At(i) is { } phrase; i++)
        {
            if (phrase.Value(name) is { } value) return value;
            if (!phrase.IsFiller) return null;
        }

        return null;
    }

    /// <summary>"Próximos 90 días", "la semana pasada": the span that some words belong to, before or after them.</summary>
    public static string? SpanOf(WordMap words, int start, int end, int reach) =>
        Before(words, start, MeaningNames.Span, reach) ?? After(words, end, MeaningNames.Span);
}
