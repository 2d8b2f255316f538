using HealthScore.Bot.Understanding.Grammar;
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
    private const float InflectedWeight = 0.7f;
    private const float LetterWeight = 0.8f;
    private const float ScriptWeight = 1.2f;
    private const float NameShare = 0.25f;
    private const float MostByProfile = 0.6f;
    private const int ShortestProfiled = 3;

    private readonly LanguageGrammar[] _grammars;
    private readonly LetterProfile?[] _profiles;

    /// <summary>By word: a bit for each grammar that has it.</summary>
    private readonly Dictionary<string, int> _knowing = new(StringComparer.Ordinal);

    public LanguageChooser(IReadOnlyList<LanguageGrammar> grammars)
    {
        _grammars = [.. grammars];
        _profiles = [.. grammars.Select(grammar => grammar.Language == Language.Hebrew ? null : new LetterProfile(grammar.Vocabulary.Words))];
        for (var i = 0; i < _grammars.Length; i++)
            foreach (var word in _grammars[i].Vocabulary.Words) _knowing[word] = _knowing.GetValueOrDefault(word) | (1 << i);
    }

    /// <summary>How much speaks for each language, in the order of the grammars; all 0 when nothing does.</summary>
    /// <param name="isName">Whether a word occurs in the names of accounts or people.</param>
    public void Weigh(Sentence sentence, Func<string, bool> isName, Span<float> weights)
    {
        weights.Clear();
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i].Text;
            if (!char.IsLetter(word[0])) continue;
            WeighWord(sentence, i, isName(word) ? NameShare : 1, weights);
        }

        foreach (var sign in sentence.Text.AsSpan(0, Math.Min(sentence.Text.Length, Tokenizer.LongestText)))
            if (sign is '¿' or '¡') WeighSign(sign, weights);
    }

    private void WeighWord(Sentence sentence, int at, float share, Span<float> weights)
    {
        var word = sentence[at].Text;
        var isHebrew = word[0] is >= '\u0590' and <= '\u05FF';
        var known = _knowing.GetValueOrDefault(word);
        var inflected = known == 0 ? Inflected(word) : 0;
        for (var g = 0; g < _grammars.Length; g++)
        {
            if ((known & (1 << g)) != 0) weights[g] += KnownWeight * share;
            else if ((inflected & (1 << g)) != 0) weights[g] += InflectedWeight * share;
            if (isHebrew && _grammars[g].Language == Language.Hebrew && (known | inflected) == 0) weights[g] += ScriptWeight * share;
        }

        if (share < 1 || isHebrew || sentence[at].Is(TokenTraits.Quoted)) return;
        WeighLetters(sentence.Text.AsSpan(sentence[at].Start, sentence[at].End - sentence[at].Start), weights);
        if ((known | inflected) == 0 && (at == 0 || !sentence[at].Is(TokenTraits.Capital))) WeighProfile(word, weights);
    }

    private int Inflected(string word)
    {
        var inflected = 0;
        for (var g = 0; g < _grammars.Length; g++)
            if (_grammars[g].Vocabulary.Knows(word)) inflected |= 1 << g;
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
    private void WeighProfile(string word, Span<float> weights)
    {
        if (word.Length < ShortestProfiled) return;
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
    }
}
