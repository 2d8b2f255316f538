using System.Numerics;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>
/// Words within two edits of a typed one, without looking at all words. Two words are near when leaving out up to two
/// letters of each gives the same rest (symmetric deletion); only the beginnings are indexed, the distance is then checked.
/// </summary>
internal sealed class TypoIndex
{
    /// <summary>Shorter words are too easily another word.</summary>
    public const int ShortestWord = 4;

    private const int Head = 7;
    private const int MostKeys = 32;

    private readonly PackedWords _words;
    private readonly int _bits;
    private readonly int _idBits;
    private readonly int[] _starts;

    // A word's place in the low bits; above it as much of the key as there is room for, to pass over other words.
    private readonly uint[] _entries;

    /// <param name="words">Folded words; results are their places in this list.</param>
    public TypoIndex(IReadOnlyList<string> words)
        : this(new PackedWords(words))
    {
    }

    public TypoIndex(PackedWords words)
    {
        _words = words;
        _idBits = BitOperations.Log2((uint)words.Count) + 1;
        _bits = Math.Clamp(BitOperations.Log2((uint)words.Count + 1) + 2, 8, 24);
        _starts = new int[(1 << _bits) + 1];
        Span<uint> keys = stackalloc uint[MostKeys];
        for (var id = 0; id < words.Count; id++)
            foreach (var key in Keys(words[id], keys)) _starts[Bucket(key) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        _entries = new uint[_starts[^1]];
        // Filled from behind, which leaves each start where its bucket begins.
        var ends = _starts.AsSpan(1).ToArray();
        for (var id = words.Count - 1; id >= 0; id--)
            foreach (var key in Keys(words[id], keys)) _entries[--ends[Bucket(key)]] = Tagged(key) | (uint)id;
    }

    /// <summary>Adds the places of words at most <paramref name="most"/> (1 or 2) edits away, each once, with their distance.</summary>
    public void Search(ReadOnlySpan<char> typed, int most, List<Near> found)
    {
        Span<uint> space = stackalloc uint[MostKeys];
        var first = found.Count;
        var letters = Letters.Of(typed);
        var ids = (1u << _idBits) - 1;
        foreach (var key in Keys(typed, space))
        {
            var (tag, bucket) = (Tagged(key), Bucket(key));
            foreach (var entry in _entries.AsSpan(_starts[bucket].._starts[bucket + 1]))
            {
                var id = (int)(entry & ids);
                if ((entry & ~ids) == tag && Letters.CouldBe(letters, _words.Letters(id), most)) AddIfNear(id, typed, most, first, found);
            }
        }
    }

    private void AddIfNear(int id, ReadOnlySpan<char> typed, int most, int first, List<Near> found)
    {
        if (Math.Abs(_words.Length(id) - typed.Length) > most) return;
        for (var i = first; i < found.Count; i++)
            if (found[i].Word == id) return;
        var distance = EditDistance.Within(typed, _words[id], most);
        if (distance <= most) found.Add(new Near(id, distance));
    }

    private int Bucket(uint key) => (int)(key >> (32 - _bits));

    private uint Tagged(uint key) => _idBits >= 32 ? 0 : key << _idBits;

    /// <summary>Hashes of the head with none, one and two letters left out: at most 29, each once.</summary>
    private static Span<uint> Keys(ReadOnlySpan<char> word, Span<uint> keys)
    {
        if (word.Length < ShortestWord - 1) return [];
        var head = word[..Math.Min(word.Length, Head)];
        var count = AddOnce(keys, 0, Hash(head, -1, -1));
        for (var i = 0; i < head.Length; i++)
        {
            count = AddOnce(keys, count, Hash(head, i, -1));
            for (var j = i + 1; j < head.Length; j++) count = AddOnce(keys, count, Hash(head, i, j));
        }

        return keys[..count];
    }

    private static int AddOnce(Span<uint> keys, int count, uint key)
    {
        if (keys[..count].Contains(key)) return count;
        keys[count] = key;
        return count + 1;
    }

    private static uint Hash(ReadOnlySpan<char> word, int without, int orWithout)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
            if (i != without && i != orWithout) hash = (hash ^ word[i]) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }
}
