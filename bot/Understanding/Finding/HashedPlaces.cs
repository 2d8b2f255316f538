using System.Numerics;

namespace HealthScore.Bot.Understanding.Finding;

/// <summary>
/// From a hash to the places noted for it, in ascending order. Hashes may meet by chance, so whoever asks compares. Any number
/// of places may have one hash without slowing the others.
/// </summary>
internal sealed class HashedPlaces
{
    private readonly ulong[] _entries;
    private readonly int[] _starts;
    private readonly int _shift;

    /// <param name="entries">Made by <see cref="Entry"/>; sorted here.</param>
    public HashedPlaces(ulong[] entries)
    {
        Array.Sort(entries);
        _entries = entries;
        var bits = Math.Clamp(BitOperations.Log2((uint)entries.Length + 1) - 1, 4, 24);
        _shift = 64 - bits;
        _starts = new int[(1 << bits) + 1];
        foreach (var entry in entries) _starts[(int)(entry >> _shift) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
    }

    public static ulong Entry(ulong hash, uint place) => ((ulong)NameHash.Mixed(hash) << 32) | place;

    /// <summary>The low 32 bits of each are a place.</summary>
    public ReadOnlySpan<ulong> Of(ulong hash)
    {
        var key = NameHash.Mixed(hash);
        var bucket = (int)(((ulong)key << 32) >> _shift);
        var (at, end) = (_starts[bucket], _starts[bucket + 1]);
        while (at < end && (uint)(_entries[at] >> 32) < key) at++;
        var first = at;
        // Most buckets hold an entry or two; a popular name's may hold thousands.
        while (at < end && (uint)(_entries[at] >> 32) == key) at++;
        return _entries.AsSpan(first, at - first);
    }
}
