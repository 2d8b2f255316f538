namespace HealthScore.Bot.Understanding.Finding;

/// <summary>From a word to the spellings that have it, in ascending order.</summary>
internal sealed class WordPostings
{
    private readonly int[] _starts;
    private readonly int[] _spellings;

    public WordPostings(Spellings spellings, int words)
    {
        _starts = new int[words + 1];
        for (var i = 0; i < spellings.Count; i++)
        {
            var all = spellings.WordsOf(i);
            for (var at = 0; at < all.Length; at++)
                if (!all[..at].Contains(all[at])) _starts[all[at] + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        _spellings = new int[_starts[^1]];
        var next = _starts.AsSpan(0, words).ToArray();
        for (var i = 0; i < spellings.Count; i++)
        {
            var all = spellings.WordsOf(i);
            for (var at = 0; at < all.Length; at++)
                if (!all[..at].Contains(all[at])) _spellings[next[all[at]]++] = i;
        }
    }

    public ReadOnlySpan<int> Of(int word) => _spellings.AsSpan(_starts[word].._starts[word + 1]);

    public int Count(int word) => _starts[word + 1] - _starts[word];
}
