using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Reading;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Understanding.Languages;

/// <summary>
/// The language of a sentence by what is quick to see: which words each grammar knows, letters that only some languages
/// have, and for words that no grammar knows how their letters follow each other. What accounts and people are called says little.
/// </summary>
internal sealed class LanguageChooser
{
    private const float KnownWeight = 1;
    private const float InflectedWeight = 0.85f;
    private const float LetterWeight = 0.8f;
    private const float ScriptWeight = 1.2f;
    private const float TellingWeight = 0.6f;

    /// <summary>What a word is worth that stands out as another language's.</summary>
    private const float ToldShare = 0.4f;

    /// <summary>A word that also occurs in names of accounts may be meant as one, with a capital surely.</summary>
    private const float NameShare = 0.5f;
    private const float CapitalNameShare = 0.1f;

    /// <summary>Words for regions, time zones and key figures are alike in all languages.</summary>
    private const float ValueShare = 0.2f;
    private const float MostByProfile = 0.6f;
    private const int ShortestProfiled = 3;

    /// <summary>A single unknown word is likelier a name than a word of some language.</summary>
    private const int LeastProfiled = 2;

    private static readonly MeaningSet Values = MeaningSet.Of(
        MeaningNames.Region, MeaningNames.Zone, MeaningNames.Industry, MeaningNames.Segment, MeaningNames.Kpi, MeaningNames.LanguageName);

    private readonly LanguageGrammar[] _grammars;
    private readonly LetterProfile?[] _profiles;

    /// <summary>By word: a bit for each grammar that has it.</summary>
    private readonly Dictionary<string, int> _knowing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values;

    /// <summary>By word: a bit for each language as whose it stands out.</summary>
    private readonly Dictionary<string, int> _telling = new(StringComparer.Ordinal);

    public LanguageChooser(IReadOnlyList<LanguageGrammar> grammars)
    {
        _grammars = [.. grammars];
        _profiles = [.. grammars.Select(grammar => grammar.Language == Language.Hebrew ? null : new LetterProfile(grammar.Vocabulary.Words))];
        for (var i = 0; i < _grammars.Length; i++)
            foreach (var word in _grammars[i].Vocabulary.Words) _knowing[word] = _knowing.GetValueOrDefault(word) | (1 << i);
        for (var i = 0; i < _grammars.Length; i++)
            foreach (var word in _grammars[i].Telling) _telling[word] = _telling.GetValueOrDefault(word) | (1 << i);
        _values = _knowing.Keys.Where(word => _grammars.Any(grammar => IsValue(grammar.Vocabulary.Meanings(word)))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How much speaks for each language, in the order of the grammars; all 0 when nothing does.</summary>
    /// <param name="scene">Tells what accounts and people are called.</param>
    public void Weigh(Sentence sentence, Scene scene, Span<float> weights)
    {
        weights.Clear();
        Span<float> looks = stackalloc float[weights.Length];
        looks.Clear();
        var profiled = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i].Text;
            if (!char.IsLetter(word[0]) || scene.IsInLongName(i)) continue;
            var isName = scene.IsNameWord(word) || scene.People.IsName(word);
            var isKnown = WeighWord(sentence, i, isName, weights);
            if (!isKnown && (i == 0 || !sentence[i].Is(TokenTraits.Capital)) && WeighProfile(word, looks)) profiled++;
        }

        foreach (var sign in sentence.Text.AsSpan(0, Math.Min(sentence.Text.Length, Tokenizer.LongestText)))
            if (sign is '¿' or '¡') WeighSign(sign, weights);
        for (var g = 0; g < weights.Length && profiled >= LeastProfiled; g++) weights[g] += looks[g];
    }

    /// <returns>False when it is a word of none and no name either.</returns>
    private bool WeighWord(Sentence sentence, int at, bool isName, Span<float> weights)
    {
        var word = sentence[at].Text;
        var isHebrew = word[0] is >= '\u0590' and <= '\u05FF';
        var exact = _knowing.GetValueOrDefault(word);
        var known = exact != 0 ? exact : Inflected(word, isHebrew);
        var told = _telling.GetValueOrDefault(word);
        isName &= told == 0;
        var share = !isName ? 1 : sentence[at].Is(TokenTraits.Capital) ? CapitalNameShare : NameShare;
        if (_values.Contains(word)) share *= ValueShare;
        for (var g = 0; g < _grammars.Length; g++)
        {
            var tells = (told & (1 << g)) != 0;
            if ((known & (1 << g)) != 0) weights[g] += (exact != 0 ? KnownWeight : InflectedWeight) * (told != 0 && !tells ? ToldShare : share);
            if (tells) weights[g] += TellingWeight;
            if (isHebrew && known == 0 && _grammars[g].Language == Language.Hebrew) weights[g] += ScriptWeight * (isName ? CapitalNameShare : 1);
        }

        if (isName || isHebrew || sentence[at].Is(TokenTraits.Quoted)) return true;
        WeighLetters(sentence.Text.AsSpan(sentence[at].Start, sentence[at].End - sentence[at].Start), weights);
        return known != 0;
    }

    private static bool IsValue(IReadOnlyList<Meaning> meanings) => meanings.Count > 0 && meanings.All(meaning => Values.Contains(meaning.NameId));

    private int Inflected(string word, bool isHebrew)
    {
        var inflected = 0;
        for (var g = 0; g < _grammars.Length; g++)
            if (isHebrew == (_grammars[g].Language == Language.Hebrew) && _grammars[g].Vocabulary.Knows(word)) inflected |= 1 << g;
        return inflected;
    }

    private void WeighLetters(ReadOnlySpan<char> word, Span<float> weights)
    {
        if (!word.ContainsAnyExceptInRange('\0', '\u007F')) return;
        for (var g = 0; g < _grammars.Length; g++)
            if (word.ContainsAny(_grammars[g].Letters)) weights[g] += LetterWeight;
    }

    private void WeighSign(char sign, Span<float> weights)
    {
        for (var g = 0; g < _grammars.Length; g++)
            if (_grammars[g].Letters.Contains(sign)) weights[g] += LetterWeight;
    }

    /// <summary>By how much the word looks more like one language than like the mean of them.</summary>
    private bool WeighProfile(string word, Span<float> weights)
    {
        if (word.Length < ShortestProfiled || word[0] is >= '\u0590' and <= '\u05FF') return false;
        Span<float> logs = stackalloc float[_grammars.Length];
        var (sum, count) = (0f, 0);
        for (var g = 0; g < _profiles.Length; g++)
        {
            if (_profiles[g] is not { } profile) continue;
            logs[g] = profile.Of(word);
            sum += logs[g];
            count++;
        }

        for (var g = 0; g < _profiles.Length && count > 0; g++)
            if (_profiles[g] is not null) weights[g] += Math.Clamp(logs[g] - (sum / count), -MostByProfile, MostByProfile);
        return count > 0;
    }
}
