using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>
/// Whether words that spell an account are meant as its name. Words of no language are; words like "red" or "help"
/// need a sign: quotation marks, a capital, an apostrophe, a place where a name stands, or nothing else around.
/// </summary>
internal sealed class NameJudge
{
    private static readonly string[] Commands = [MeaningNames.Help, MeaningNames.Greeting, MeaningNames.Thanks, MeaningNames.Goodbye];

    private readonly WordMap _words;
    private readonly bool _hasBookNoun;
    private readonly bool _hasFirmName;

    public NameJudge(WordMap words, IReadOnlyList<NameMatch> exact)
    {
        _words = words;
        _hasBookNoun = words.Phrases.Any(phrase => phrase.Has(MeaningNames.BookNoun) && !exact.Any(name => Within(phrase, name)));
        _hasFirmName = exact.Any(name => !IsWordy(name));
    }

    private Sentence Sentence => _words.Sentence;

    public bool IsMeant(NameMatch name)
    {
        if (!IsWordy(name)) return true;
        if (IsMarked(name)) return true;
        if (IsPartOfLargerPhrase(name) || _words.Has(name.End, MeaningNames.BookNoun)) return false;
        if (IsAlone(name)) return !(name.Length == 1 && Commands.Any(command => _words.Has(name.Start, command)));
        if (IsCapital(name) || IsHeading(name)) return true;
        var opened = IsOpened(name.Start);
        if (name.Length > 1) return opened || !(IsOnePhrase(name) || IsAllFiller(name));
        return opened && !_hasFirmName && !_hasBookNoun && !IsAllFiller(name);
    }

    /// <summary>The word before is one after which an account's name stands.</summary>
    public bool IsOpened(int word) => _words.Has(word - 1, MeaningNames.Opens);

    /// <summary>Nothing but filler around.</summary>
    public bool IsAlone(NameMatch name)
    {
        for (var i = 0; i < Sentence.Count; i++)
            if ((i < name.Start || i >= name.End) && !_words.IsFiller(i)) return false;
        return true;
    }

    private bool IsWordy(NameMatch name)
    {
        for (var i = name.Start; i < name.End; i++)
            if (_words.IsUnknown(i)) return false;
        return true;
    }

    private bool IsMarked(NameMatch name) =>
        Sentence[name.Start].Is(TokenTraits.Quoted)
        || (Sentence[name.End - 1].Is(TokenTraits.Possessive) && !IsPartOfLargerPhrase(name) && !_words.IsFiller(name.Start)
            && !_words.Has(name.Start, MeaningNames.BookNoun));

    /// <summary>Each word begins with a capital that is not just the sentence's first.</summary>
    private bool IsCapital(NameMatch name)
    {
        if (name.Start == 0 && name.Length == 1) return false;
        for (var i = name.Start; i < name.End; i++)
            if (!Sentence[i].Is(TokenTraits.Capital) && !(_words.IsFiller(i) && i > name.Start) && !_words.IsNumber(i)) return false;
        return !AllCapital(name);
    }

    /// <summary>"Trendline status": the name, then what is asked of it, and nothing else.</summary>
    private bool IsHeading(NameMatch name)
    {
        if (name.Start > 0 || !_words.Has(name.End, MeaningNames.Health) || Commands.Any(command => _words.Has(name.Start, command))) return false;
        for (var i = name.End; i < Sentence.Count; i++)
            if (!_words.IsFiller(i) && !_words.Has(i, MeaningNames.Health)) return false;
        return Sentence[name.Start].Is(TokenTraits.Capital) || Sentence.AllSmall;
    }

    private bool AllCapital(NameMatch name)
    {
        for (var i = 0; i < Sentence.Count; i++)
            if ((i < name.Start || i >= name.End) && i > 0 && !Sentence[i].Is(TokenTraits.Capital)) return false;
        return Sentence.Count > name.Length + 1;
    }

    private bool IsPartOfLargerPhrase(NameMatch name) =>
        _words.At(name.Start) is { } phrase && phrase.Start <= name.Start && phrase.End >= name.End && phrase.End - phrase.Start > name.Length;

    private bool IsOnePhrase(NameMatch name) => _words.At(name.Start) is { } phrase && phrase.Start == name.Start && phrase.End == name.End;

    private bool IsAllFiller(NameMatch name)
    {
        for (var i = name.Start; i < name.End; i++)
            if (!_words.IsFiller(i) && !_words.IsNumber(i)) return false;
        return true;
    }

    private static bool Within(PhraseMatch phrase, NameMatch name) => phrase.Start >= name.Start && phrase.End <= name.End;
}
