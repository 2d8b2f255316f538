using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>The phrases of a language and what they stand for. The longest phrase at a place wins.</summary>
internal sealed class Vocabulary
{
    private const int ShortestCorrected = 5;
    private const int TwoEditsFrom = 9;
    private const int ShortestStem = 3;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<int[]> _alone = [];
    private readonly Dictionary<(int Node, int Word), int> _steps = [];
    private readonly List<List<Meaning>> _meanings = [[]];
    private readonly WidePhrases _wide = new();
    private readonly List<string> _endings;
    private readonly List<string> _prefixes;
    private readonly List<string> _conjunctions;
    private readonly int _replacedFrom;
    private readonly TypoIndex _typos;
    private readonly string[] _spelt;

    /// <param name="file">Says how words of the phrases may be written.</param>
    public Vocabulary(IEnumerable<(string Phrase, Meaning Meaning)> phrases, GrammarFile file)
    {
        _endings = [.. file.Endings.Select(Folded).OrderByDescending(ending => ending.Length)];
        _prefixes = [.. file.Prefixes.Select(Folded).OrderBy(prefix => prefix.Length)];
        _conjunctions = [.. file.Conjunctions.Select(Folded)];
        _replacedFrom = file.ReplacedFrom;
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (phrase, meaning) in phrases)
        {
            Add(phrase, meaning);
            if (meaning.Name != MeaningNames.Common) meant.UnionWith(Tokenizer.Read(phrase).Tokens.Select(token => token.Text));
        }

        // Ordinary words draw no slips: what is one letter off "star" may be a name.
        _spelt = [.. _words.Keys.Where(meant.Contains)];
        _typos = new TypoIndex(_spelt);
    }

    /// <summary>All words of its phrases, folded.</summary>
    public IReadOnlyCollection<string> Words => _words.Keys;

    /// <summary>The word is in the vocabulary, perhaps with an ending or a prefix.</summary>
    public bool Knows(string word) => Readings(word).Length > 0;

    /// <summary>Takes a spelling for a word of the phrases; nothing happens when no phrase has the word.</summary>
    public void Alias(string word, string spelling)
    {
        if (_words.TryGetValue(Folded(word), out var id)) _words.TryAdd(Folded(spelling), id);
    }

    /// <param name="isName">Whether a word occurs in names, and so is no slip of a word of the language.</param>
    public List<PhraseMatch> Match(Sentence sentence, Func<string, bool> isName)
    {
        var words = new int[sentence.Count][];
        var corrected = new bool[sentence.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Readings(sentence[i].Text);
            if (words[i].Length > 0) continue;
            if (!sentence[i].Is(TokenTraits.Capital | TokenTraits.Quoted) || i == 0) words[i] = Corrected(sentence[i].Text, isName);
            corrected[i] = words[i].Length > 0;
        }

        var matches = new List<PhraseMatch>();
        for (var start = 0; start < words.Length;)
        {
            var match = LongestAt(words, corrected, start);
            if (sentence[start].Is(TokenTraits.Possessive)) match = Longer(match, Contracted(sentence, words, corrected, start));
            if (match is not null) matches.Add(match);
            start = match?.End ?? start + 1;
        }

        _wide.Complete(matches);
        return matches;
    }

    /// <summary>"How's it going" is in the vocabulary as "hows it going", "what's" also as "what".</summary>
    private PhraseMatch? Contracted(Sentence sentence, int[][] words, bool[] corrected, int start)
    {
        if (!_words.TryGetValue(sentence[start].Text + "s", out var id)) return null;
        var plain = words[start];
        words[start] = _alone[id];
        var match = LongestAt(words, corrected, start);
        words[start] = plain;
        return match;
    }

    private static PhraseMatch? Longer(PhraseMatch? match, PhraseMatch? contracted) =>
        contracted is not null && (match is null || contracted.End > match.End) ? contracted : match;

    /// <summary>What a single word stands for; none when it is not in the vocabulary.</summary>
    public IReadOnlyList<Meaning> Meanings(string word) =>
        _words.TryGetValue(word, out var id) && _steps.TryGetValue((0, id), out var node) ? _meanings[node] : [];

    private PhraseMatch? LongestAt(int[][] words, bool[] corrected, int start)
    {
        var (best, end) = Follow(words, start, 0);
        return best == 0 ? null : new PhraseMatch(start, end, _meanings[best], corrected.AsSpan(start, end - start).Contains(true));
    }

    /// <summary>The longest phrase that goes on from a node; of equal ones that which takes least off the words.</summary>
    private (int Node, int End) Follow(int[][] words, int at, int node)
    {
        var best = _meanings[node].Count > 0 ? (Node: node, End: at) : (Node: 0, End: 0);
        if (at == words.Length) return best;
        foreach (var word in words[at])
            if (_steps.TryGetValue((node, word), out var next) && Follow(words, at + 1, next) is var longer && longer.End > best.End) best = longer;
        return best;
    }

    /// <summary>The words of the vocabulary that a word may be, the one with least taken off first.</summary>
    private int[] Readings(string text)
    {
        var whole = Word(text);
        var words = whole >= 0 ? _alone[whole] : [];
        foreach (var prefix in _prefixes)
            if (IsGlued(prefix, text) && Word(text[prefix.Length..]) is var stem and >= 0) words = [.. words, stem];
        return words;
    }

    private bool IsGlued(string prefix, string text) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Length - prefix.Length is var left
        && (left >= ShortestStem || (left == ShortestStem - 1 && _conjunctions.Contains(prefix)));

    private int Word(string text)
    {
        if (_words.TryGetValue(text, out var id)) return id;
        var stems = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var ending in _endings)
            if (text.Length - ending.Length >= ShortestStem && text.EndsWith(ending, StringComparison.Ordinal)
                && stems.TryGetValue(text.AsSpan(0, text.Length - ending.Length), out id)) return id;
        return -1;
    }

    private int[] Corrected(string text, Func<string, bool> isName)
    {
        if (isName(text)) return [];
        var word = Nearest(text);
        foreach (var prefix in _prefixes)
        {
            if (!IsGlued(prefix, text)) continue;
            var stem = text[prefix.Length..];
            if (isName(stem)) return [];
            if (word < 0) word = Nearest(stem);
        }

        return word < 0 ? [] : _alone[word];
    }

    private int Nearest(string text)
    {
        if (text.Length < ShortestCorrected) return -1;
        var near = new List<Near>();
        _typos.Search(text, text.Length >= TwoEditsFrom ? 2 : 1, near);
        var best = -1;
        var distance = int.MaxValue;
        foreach (var one in near)
        {
            // Nobody misses the first letter of a short word: "aguia" is no "guia".
            if (text.Length < TwoEditsFrom && _spelt[one.Word][0] != text[0]) continue;
            if (text.Length < _replacedFrom && IsReplaced(text, _spelt[one.Word])) continue;
            if (one.Distance < distance || (one.Distance == distance && one.Word < best)) (best, distance) = (one.Word, one.Distance);
        }

        return best < 0 ? -1 : _words[_spelt[best]];
    }

    /// <summary>Of equal length with other letters: none is missing, doubled or swapped.</summary>
    private static bool IsReplaced(string text, string word) =>
        text.Length == word.Length && !text.Order().SequenceEqual(word.Order());

    private void Add(string phrase, Meaning meaning)
    {
        if (phrase.IndexOf(WidePhrases.Gap, StringComparison.Ordinal) is var gap and > 0)
        {
            var (first, second) = _wide.Add(meaning);
            Add(phrase[..gap], first);
            Add(phrase[(gap + WidePhrases.Gap.Length)..], second);
            return;
        }

        var node = 0;
        foreach (var token in Tokenizer.Read(phrase).Tokens)
        {
            if (!_words.TryGetValue(token.Text, out var word))
            {
                _words.Add(token.Text, word = _words.Count);
                _alone.Add([word]);
            }

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

    private static string Folded(string text) => string.Concat(Tokenizer.Read(text).Tokens.Select(token => token.Text));
}
