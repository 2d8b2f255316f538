using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>A sentence with the phrase, if any, that each word belongs to.</summary>
internal sealed class WordMap
{
    private readonly PhraseMatch?[] _at;

    public WordMap(Sentence sentence, IReadOnlyList<PhraseMatch> phrases)
    {
        (Sentence, Phrases) = (sentence, phrases);
        _at = new PhraseMatch?[sentence.Count];
        foreach (var phrase in phrases)
            for (var i = phrase.Start; i < phrase.End; i++) _at[i] = phrase;
    }

    public Sentence Sentence { get; }

    /// <summary>In order, not overlapping.</summary>
    public IReadOnlyList<PhraseMatch> Phrases { get; }

    public PhraseMatch? At(int word) => word >= 0 && word < _at.Length ? _at[word] : null;

    public bool Has(int word, string meaning) => At(word)?.Has(meaning) == true;

    /// <summary>Some phrase of it means that.</summary>
    public bool Says(string meaning)
    {
        for (var i = 0; i < Phrases.Count; i++)
            if (Phrases[i].Has(meaning)) return true;
        return false;
    }

    public bool IsFiller(int word) => At(word)?.IsFiller == true;

    /// <summary>An ordinary word and nothing else.</summary>
    public bool IsCommon(int word) => _at[word] is { Meanings: [{ Name: MeaningNames.Common }] };

    /// <summary>Neither vocabulary nor a number: perhaps a name.</summary>
    public bool IsUnknown(int word) => _at[word] is null && !IsNumber(word) && Sentence[word].Text is not ("<" or ">");

    public bool IsNumber(int word) => char.IsAsciiDigit(Sentence[word].Text[0]);
}
