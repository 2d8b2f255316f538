namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Many words in one piece of memory, each found by its place.</summary>
internal sealed class PackedWords
{
    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly ulong[] _letters;

    public PackedWords(IReadOnlyList<string> words)
    {
        _starts = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++) _starts[i + 1] = _starts[i] + words[i].Length;
        _text = new char[_starts[^1]];
        _letters = new ulong[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            words[i].CopyTo(_text.AsSpan(_starts[i]));
            _letters[i] = Finding.Letters.Of(words[i]);
        }
    }

    public int Count => _letters.Length;

    public ReadOnlySpan<char> this[int word] => _text.AsSpan(_starts[word], Length(word));

    public int Length(int word) => _starts[word + 1] - _starts[word];

    /// <summary>A bit for each letter that occurs.</summary>
    public ulong Letters(int word) => _letters[word];
}
