using System.Numerics;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>From the hash of a name's letters to the forms spelt so. Open addressing: one memory access per look-up.</summary>
internal sealed class PhraseTable
{
    public const ulong Seed = 14695981039346656037;

    private readonly ulong[] _keys;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int _mask;

    /// <param name="capacity">How many forms there may be; each is added at most once.</param>
    public PhraseTable(int capacity)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 2));
        _keys = new ulong[size];
        _first = new int[size];
        _next = new int[capacity];
        _mask = size - 1;
    }

    /// <summary>Continues a hash over further letters; blanks do not count, so "data bridge" is "databridge".</summary>
    public static ulong Extend(ulong hash, ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
            if (c != ' ') hash = (hash ^ c) * 1099511628211;
        return hash;
    }

    public void Add(ulong hash, int form)
    {
        var slot = Slot(hash);
        _keys[slot] = hash;
        _next[form] = _first[slot];
        _first[slot] = form + 1;
    }

    /// <summary>The newest form with this hash, -1 for none; go on with <see cref="Next"/>.</summary>
    public int First(ulong hash) => _first[Slot(hash)] - 1;

    public int Next(int form) => _next[form] - 1;

    private int Slot(ulong hash)
    {
        var slot = (int)((hash ^ (hash >> 29)) * 0x9E3779B97F4A7C15 >> 32) & _mask;
        while (_first[slot] != 0 && _keys[slot] != hash) slot = (slot + 1) & _mask;
        return slot;
    }
}
