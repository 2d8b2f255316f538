using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>
/// A byte string in 20 bytes: its length and, up to 16 bytes, all of it; beyond, a hash. So equal keys of short strings are
/// equal strings, those of long ones have to be compared.
/// </summary>
internal readonly struct ByteKey
{
    private const int Word = sizeof(ulong);

    // Of the process, so that no file can be made to collide.
    private static readonly ulong Seed = ((ulong)(uint)HashCode.Combine(1) << 32) | (uint)HashCode.Combine(2);

    private readonly ulong _first;
    private readonly ulong _last;
    private readonly int _length;

    private ByteKey(ulong first, ulong last, int length)
    {
        _first = first;
        _last = last;
        _length = length;
    }

    public bool IsWhole => _length <= 2 * Word;

    public uint Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var hash = Mix(_first ^ Seed, _last ^ (uint)_length ^ 0xE7037ED1A0B428DB);
            return (uint)(hash ^ (hash >> 32));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSameAs(in ByteKey other) => _first == other._first && _last == other._last && _length == other._length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ByteKey Of(ReadOnlySpan<byte> bytes)
    {
        ref var at = ref MemoryMarshal.GetReference(bytes);
        var length = bytes.Length;
        if (length < Word) return new ByteKey(Short(ref at, length), 0, length);
        var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, length - Word));
        // The two words overlap where there are fewer than 16 bytes.
        return length <= 2 * Word ? new ByteKey(Unsafe.ReadUnaligned<ulong>(ref at), last, length) : new ByteKey(HashOf(bytes), last, length);
    }

    /// <summary>A 64-bit hash, the same only within this process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        ref var at = ref MemoryMarshal.GetReference(bytes);
        var hash = Seed ^ (ulong)bytes.Length;
        var from = 0;
        for (; bytes.Length - from >= Word; from += Word)
            hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, from)), 0xA0761D6478BD642F);
        return Mix(hash ^ Short(ref Unsafe.Add(ref at, from), bytes.Length - from), 0xE7037ED1A0B428DB);
    }

    // Fewer than 8 bytes; as the length is known, overlapping is no matter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Short(ref byte at, int length)
    {
        if (length >= 4)
            return Unsafe.ReadUnaligned<uint>(ref at) | ((ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref at, length - 4)) << 32);
        return length == 0
            ? 0
            : at | ((ulong)Unsafe.Add(ref at, length / 2) << 8) | ((ulong)Unsafe.Add(ref at, length - 1) << 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong word, ulong factor)
    {
        var high = Math.BigMul(word, factor, out var low);
        return high ^ low;
    }
}
