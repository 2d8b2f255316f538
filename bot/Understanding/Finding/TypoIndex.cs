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

    private readonly IReadOnlyList<string> _words;
    private readonly ulong[] _letters;
    private readonly ulong[] _entries;
    private readonly int[] _starts;
    private readonly int _shift;

    /// <param name="words">Folded words; results are their places in this list.</param>
    public TypoIndex(IReadOnlyList<string> words)
    {
        _words = words;
        _letters = [.. words.Select(word => Letters.Of(word))];
        var entries = new List<ulong>(words.Count * 16);
        Span<uint> keys = stackalloc uint[32];
        for (var id = 0; id < words.Count; id++)
        {
            if (words[id].Length < ShortestWord - 1) continue;
            var count = Deletions(words[id], keys);
            for (var k = 0; k < count; k++) entries.Add(((ulong)keys[k] << 32) | (uint)id);
        }

        _entries = [.. entries];
        Array.Sort(_entries);
        var bits = Math.Clamp(BitOperations.Log2((uint)_entries.Length + 1), 4, 24);
        _shift = 64 - bits;
        _starts = Starts(_entries, bits);
    }

    /// <summary>Adds the places of words at most <paramref name="most"/> (1 or 2) edits away, each once, with their distance.</summary>
    public void Search(ReadOnlySpan<char> typed, int most, List<Near> found)
    {
        if (typed.Length < ShortestWord - 1) return;
        Span<uint> keys = stackalloc uint[32];
        var count = Deletions(typed, keys);
        var first = found.Count;
        var letters = Letters.Of(typed);
        for (var k = 0; k < count; k++)
        {
            var bucket = (int)(((ulong)keys[k] << 32) >> _shift);
            for (var at = _starts[bucket]; at < _starts[bucket + 1]; at++)
            {
                var key = (uint)(_entries[at] >> 32);
                if (key < keys[k]) continue;
                if (key > keys[k]) break;
                var id = (int)(uint)_entries[at];
                if (Letters.CouldBe(letters, _letters[id], most)) AddIfNear(id, typed, most, first, found);
            }
        }
    }

    private void AddIfNear(int id, ReadOnlySpan<char> typed, int most, int first, List<Near> found)
    {
        var word = _words[id];
        if (Math.Abs(word.Length - typed.Length) > most) return;
        for (var i = first; i < found.Count; i++)
            if (found[i].Word == id) return;
        var distance = EditDistance.Within(typed, word, most);
        if (distance <= most) found.Add(new Near(id, distance));
    }

    /// <summary>Hashes of the head with none, one and two letters left out: at most 29, each once.</summary>
    private static int Deletions(ReadOnlySpan<char> word, Span<uint> keys)
    {
        var head = word[..Math.Min(word.Length, Head)];
        var count = AddOnce(keys, 0, Hash(head, -1, -1));
        for (var i = 0; i < head.Length; i++)
        {
            count = AddOnce(keys, count, Hash(head, i, -1));
            for (var j = i + 1; j < head.Length; j++) count = AddOnce(keys, count, Hash(head, i, j));
        }

        return count;
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

    private static int[] Starts(ulong[] entries, int bits)
    {
        var starts = new int[(1 << bits) + 1];
        foreach (var entry in entries) starts[(int)(entry >> (64 - bits)) + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        return starts;
    }
}
