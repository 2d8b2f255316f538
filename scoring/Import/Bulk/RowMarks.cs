using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Finds the commas, line feeds and quotes of a block, in order, many bytes at a time.</summary>
internal sealed class RowMarks
{
    private const byte Comma = (byte)',';
    private const byte LineFeed = (byte)'\n';
    private const byte Quote = (byte)'"';

    private int[] _at = [];

    /// <summary>Their positions within the bytes.</summary>
    public ReadOnlySpan<int> Find(ReadOnlySpan<byte> bytes)
    {
        // One more block than needed, as the last bits of a word are written before they are counted.
        if (_at.Length < bytes.Length + Vector256<byte>.Count) _at = new int[bytes.Length + Vector256<byte>.Count];
        return _at.AsSpan(0, Scan(bytes, _at));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Scan(ReadOnlySpan<byte> bytes, Span<int> marks)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        var count = 0;
        var from = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var comma = Vector256.Create(Comma);
            var feed = Vector256.Create(LineFeed);
            var quote = Vector256.Create(Quote);
            for (; from <= bytes.Length - Vector256<byte>.Count; from += Vector256<byte>.Count)
            {
                var word = Vector256.LoadUnsafe(ref first, (nuint)from);
                var found = Vector256.Equals(word, comma) | Vector256.Equals(word, feed) | Vector256.Equals(word, quote);
                for (var bits = found.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                    marks[count++] = from + BitOperations.TrailingZeroCount(bits);
            }
        }

        for (; from < bytes.Length; from++)
        {
            if (bytes[from] is Comma or LineFeed or Quote) marks[count++] = from;
        }

        return count;
    }
}
