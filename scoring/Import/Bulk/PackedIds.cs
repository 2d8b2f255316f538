using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>
/// Ids as one word each: those up to 8 bytes are the word itself, longer ones are kept aside and the word says where, after bits
/// of their hash, so that different ids are nearly always told apart by their words alone.
/// </summary>
internal sealed class PackedIds
{
    private const int LongestInWord = 8;

    // No byte of UTF-8 text is 0xFF, so no short id looks like this.
    private const ulong Aside = 0xFFUL << 56;

    // Places up to 256 MiB; a block is read up to 17 MiB, and what is kept of it takes no more than twice as much.
    private const int PlaceBits = 28;
    private const ulong PlaceMask = (1UL << PlaceBits) - 1;
    private const int LengthBytes = sizeof(int);

    private byte[] _aside = new byte[1024];
    private int _used;

    /// <param name="id">UTF-8 without NUL, shorter than 16 MiB; empty gives 0.</param>
    public ulong Add(ReadOnlySpan<byte> id)
    {
        if (id.Length == LongestInWord) return BinaryPrimitives.ReadUInt64LittleEndian(id);
        if (id.Length < LongestInWord)
        {
            ulong word = 0;
            for (var i = id.Length - 1; i >= 0; i--) word = (word << 8) | id[i];
            return word;
        }

        var length = LengthBytes + id.Length;
        if (_aside.Length - _used < length) Array.Resize(ref _aside, Math.Max(_aside.Length * 2, _used + length));
        BinaryPrimitives.WriteInt32LittleEndian(_aside.AsSpan(_used), id.Length);
        id.CopyTo(_aside.AsSpan(_used + LengthBytes));
        var packed = Aside | ((ByteKey.HashOf(id) << PlaceBits) & ~Aside) | (uint)_used;
        _used += length;
        return packed;
    }

    /// <summary>What is kept aside so far; starts afresh.</summary>
    public byte[] Take()
    {
        var taken = _aside.AsSpan(0, _used).ToArray();
        _used = 0;
        return taken;
    }

    /// <summary>False only for different ids; never true for no id and some.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeSame(ulong one, ulong other) => one >= Aside ? (one ^ other) <= PlaceMask : one == other;

    public static bool AreSame(ulong one, byte[] asideOfOne, ulong other, byte[] asideOfOther)
    {
        if (one < Aside || other < Aside) return one == other;
        return MayBeSame(one, other) && Bytes(one, asideOfOne).SequenceEqual(Bytes(other, asideOfOther));
    }

    /// <summary>The same for the same id.</summary>
    public static ulong Hash(ulong id) => (id < Aside ? id : id >> PlaceBits) * 0x9E3779B97F4A7C15;

    private static ReadOnlySpan<byte> Bytes(ulong id, byte[] aside)
    {
        var place = (int)(id & PlaceMask);
        return aside.AsSpan(place + LengthBytes, BinaryPrimitives.ReadInt32LittleEndian(aside.AsSpan(place)));
    }
}
