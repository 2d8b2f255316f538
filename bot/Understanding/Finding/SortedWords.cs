using System.Numerics;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>The words of all names in the order of their letters, so that those with one beginning stand together.</summary>
internal sealed class SortedWords
{
    private readonly int[] _table;

    /// <param name="words">Each once, in ordinal order.</param>
    public SortedWords(IReadOnlyList<string> words)
    {
        Packed = new PackedWords(words);
        _table = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Count * 2))];
        for (var i = 0; i < words.Count; i++) _table[Slot(words[i])] = i + 1;
    }

    public PackedWords Packed { get; }

    /// <summary>The word's place, -1 when it is none of them.</summary>
    public int Find(ReadOnlySpan<char> word) => _table[Slot(word)] - 1;

    /// <summary>The words that begin so: from a place to just before another.</summary>
    public (int From, int To) BeginningWith(ReadOnlySpan<char> letters)
    {
        var from = FirstWhere(0, letters, static (word, letters) => word.SequenceCompareTo(letters) >= 0);
        var to = FirstWhere(from, letters, static (word, letters) => !word.StartsWith(letters));
        return (from, to);
    }

    private int FirstWhere(int low, ReadOnlySpan<char> letters, Reached reached)
    {
        var high = Packed.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (reached(Packed[middle], letters)) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private int Slot(ReadOnlySpan<char> word)
    {
        var slot = (int)NameHash.Mixed(NameHash.Extend(NameHash.Seed, word)) & (_table.Length - 1);
        while (_table[slot] != 0 && !Packed[_table[slot] - 1].SequenceEqual(word)) slot = (slot + 1) & (_table.Length - 1);
        return slot;
    }

    private delegate bool Reached(ReadOnlySpan<char> word, ReadOnlySpan<char> letters);
}
