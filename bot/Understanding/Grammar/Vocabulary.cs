using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>The phrases of a language and what they stand for. The longest phrase at a place wins.</summary>
internal sealed class Vocabulary
{
    private const int ShortestCorrected = 5;
    private const int TwoEditsFrom = 9;
    private const int ShortestStem = 3;
    private const int ShortestPrefixed = 2;
    private const int MostPrefixes = 3;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Word), int> _steps = [];
    private readonly List<List<Meaning>> _meanings = [[]];
    private readonly List<string> _endings;
    private readonly string _prefixes;
    private readonly TypoIndex _typos;

    public Vocabulary(IEnumerable<(string Phrase, Meaning Meaning)> phrases, IEnumerable<string> endings, IEnumerable<string> prefixes)
    {
        _prefixes = string.Concat(prefixes);
        _endings = [.. endings.OrderByDescending(ending => ending.Length)];
        foreach (var (phrase, meaning) in phrases) Add(phrase, meaning);
        _typos = new TypoIndex([.. _words.Keys]);
    }

    /// <summary>All words of its phrases, folded.</summary>
    public IReadOnlyCollection<string> Words => _words.Keys;

    /// <summary>The word is in the vocabulary, perhaps with an ending or a prefix.</summary>
    public bool Knows(string word) => Word(word) >= 0;

    /// <param name="isName">Whether a word occurs in names, and so is no slip of a word of the language.</param>
    public List<PhraseMatch> Match(Sentence sentence, Func<string, bool> isName)
    {
        var words = new int[sentence.Count];
        var corrected = new bool[sentence.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Word(sentence[i].Text);
            if (words[i] >= 0) continue;
            if (!sentence[i].Is(TokenTraits.Capital | TokenTraits.Quoted) || i == 0) words[i] = Corrected(sentence[i].Text, isName);
            corrected[i] = words[i] >= 0;
        }

        var matches = new List<PhraseMatch>();
        for (var start = 0; start < words.Length;)
        {
            var match = LongestAt(words, corrected, start);
            if (sentence[start].Is(TokenTraits.Possessive)) match = Longer(match, Contracted(sentence, words, corrected, start));
            if (match is not null) matches.Add(match);
            start = match?.End ?? start + 1;
        }

        return matches;
    }

    /// <summary>"How's it going" is in the vocabulary as "hows it going", "what's" also as "what".</summary>
    private PhraseMatch? Contracted(Sentence sentence, int[] words, bool[] corrected, int start)
    {
        if (!_words.TryGetValue(sentence[start].Text + "s", out var id)) return null;
        var plain = words[start];
        words[start] = id;
        var match = LongestAt(words, corrected, start);
        words[start] = plain;
        return match;
    }

    private static PhraseMatch? Longer(PhraseMatch? match, PhraseMatch? contracted) =>
        contracted is not null && (match is null || contracted.End > match.End) ? contracted : match;

    /// <summary>What a single word stands for; none when it is not in the vocabulary.</summary>
    public IReadOnlyList<Meaning> Meanings(string word) =>
        _words.TryGetValue(word, out var id) && _steps.TryGetValue((0, id), out var node) ? _meanings[node] : [];

    private PhraseMatch? LongestAt(int[] words, bool[] corrected, int start)
    {
        var (node, best, length) = (0, 0, 0);
        for (var i = start; i < words.Length && words[i] >= 0 && _steps.TryGetValue((node, words[i]), out node); i++)
            if (_meanings[node].Count > 0) (best, length) = (node, i + 1 - start);
        return length == 0 ? null : new PhraseMatch(start, start + length, _meanings[best], corrected.AsSpan(start, length).Contains(true));
    }

    private int Word(string text)
    {
        if (_words.TryGetValue(text, out var id)) return id;
        var stems = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var inflected = Inflected(stems, text);
        for (var glued = 1; inflected < 0 && glued <= MostPrefixes && text.Length - glued >= ShortestPrefixed && _prefixes.Contains(text[glued - 1]); glued++)
            inflected = stems.TryGetValue(text.AsSpan(glued), out id) ? id : Inflected(stems, text.AsSpan(glued));
        return inflected;
    }

    private int Inflected(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> stems, ReadOnlySpan<char> text)
    {
        foreach (var ending in _endings)
            if (text.Length - ending.Length >= ShortestStem && text.EndsWith(ending)
                && stems.TryGetValue(text[..^ending.Length], out var id)) return id;
        return -1;
    }

    private int Corrected(string text, Func<string, bool> isName)
    {
        if (text.Length < ShortestCorrected || isName(text)) return -1;
        var near = new List<Near>();
        _typos.Search(text, text.Length >= TwoEditsFrom ? 2 : 1, near);
        var best = -1;
        var distance = int.MaxValue;
        foreach (var one in near)
            if (one.Distance < distance || (one.Distance == distance && one.Word < best)) (best, distance) = (one.Word, one.Distance);
        return best;
    }

    private void Add(string phrase, Meaning meaning)
    {
        var node = 0;
        foreach (var token in Tokenizer.Read(phrase).Tokens)
        {
            if (!_words.TryGetValue(token.Text, out var word)) _words.Add(token.Text, word = _words.Count);
            if (!_steps.TryGetValue((node, word), out var next))
            {
                next = _meanings.Count;
                _meanings.Add([]);
                _steps.Add((node, word), next);
            }

            node = next;
        }

        if (node > 0 && !_meanings[node].Contains(meaning)) _meanings[node].Add(meaning);
    }
}
