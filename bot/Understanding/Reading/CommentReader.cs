using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>What somebody gives as the reason, as typed: all after "because" or, without that, after the first comma or the like.</summary>
internal static class CommentReader
{
    private const int ShortestComment = 3;

    private static readonly char[] Breaks = [',', ';', ':', '.', '!', '—', '–', '(', '\n'];

    /// <param name="from">Before this word nothing is a reason.</param>
    public static string? Of(WordMap words, int from)
    {
        var sentence = words.Sentence;
        foreach (var phrase in words.Phrases)
            if (phrase.Has(MeaningNames.Because) && phrase.End < sentence.Count) return Trimmed(sentence.Text[sentence[phrase.End].Start..]);
        if (from >= sentence.Count) return null;
        var at = sentence.Text.IndexOfAny(Breaks, sentence[from].End);
        return at < 0 ? null : Trimmed(sentence.Text[(at + 1)..]);
    }

    private static string? Trimmed(string text)
    {
        text = text.Trim().Trim('(', ')').Trim();
        return text.Length >= ShortestComment ? text : null;
    }
}
