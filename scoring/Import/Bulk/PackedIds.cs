using System.Buffers.Binary;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>
/// Ids as one word each, exactly: those up to 8 bytes are the word itself, longer ones are kept aside and the word says where.
/// </summary>
internal sealed class PackedIds
{
    private const int LongestInWord = 8;

    // No byte of UTF-8 text is 0xFF, so no short id looks like this.
    private const ulong Aside = 0xFFUL << 56;
    private const int LengthShift = 32;
    private const ulong LengthMask = 0xFFFFFF;

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

        if (_aside.Length - _used < id.Length) Array.Resize(ref _aside, Math.Max(_aside.Length * 2, _used + id.Length));
        id.CopyTo(_aside.AsSpan(_used));
        var packed = Aside | ((ulong)id.Length << LengthShift) | (uint)_used;
        _used += id.Length;
        return packed;
    }

    /// <summary>What is kept aside so far; starts afresh.</summary>
    public byte[] Take()
    {
        var taken = _aside.AsSpan(0, _used).ToArray();
        _used = 0;
        return taken;
    }

    public static bool AreSame(ulong one, byte[] asideOfOne, ulong other, byte[] asideOfOther)
    {
        if (one < Aside || other < Aside) return one == other;
        return Bytes(one, asideOfOne).SequenceEqual(Bytes(other, asideOfOther));
    }

    public static ulong Hash(ulong id, byte[] aside) =>
        id < Aside ? id * 0x9E3779B97F4A7C15 : ByteKey.HashOf(Bytes(id, aside));

    private static ReadOnlySpan<byte> Bytes(ulong id, byte[] aside) =>
        aside.AsSpan((int)(uint)id, (int)((id >> LengthShift) & LengthMask));
}
