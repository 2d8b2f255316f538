using System.Buffers.Binary;

namespace HealthScore.Cards.Charts;

/// <summary>
/// Packs pictures of flat colours as a zlib stream (RFC 1950, 1951) with fixed codes: repeats of the pixel before or of the row
/// above. Unlike a general packer it gives the same bytes on every machine, which approved files and caches rely on.
/// </summary>
internal sealed class FlatPacker(int stride)
{
    private const int Shortest = 3;
    private const int Longest = 258;
    private const int EndOfBlock = 256;
    private const int Modulus = 65_521;

    private static readonly int[] LengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private readonly List<byte> _packed = [0x78, 0x01];
    private int _bits;
    private int _count;

    public static byte[] Pack(byte[] rows, int stride) => new FlatPacker(stride).Packed(rows);

    private byte[] Packed(byte[] rows)
    {
        // The last block, with fixed codes.
        Bits(0b011, 3);
        for (var at = 0; at < rows.Length;)
        {
            var (along, above) = (Repeats(rows, at, 1), Repeats(rows, at, stride));
            if (Math.Max(along, above) is var length && length < Shortest)
            {
                Symbol(rows[at++]);
                continue;
            }

            Match(length, along >= above ? 1 : stride);
            at += length;
        }

        Symbol(EndOfBlock);
        if (_count > 0) Bits(0, 8 - _count);
        Span<byte> check = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Adler(rows));
        return [.. _packed, .. check];
    }

    private static int Repeats(byte[] rows, int at, int distance)
    {
        if (at < distance) return 0;
        var length = 0;
        while (length < Longest && at + length < rows.Length && rows[at + length] == rows[at + length - distance]) length++;
        return length;
    }

    private void Match(int length, int distance)
    {
        var code = Array.FindLastIndex(LengthBases, first => first <= length);
        Symbol(EndOfBlock + 1 + code);
        Bits(length - LengthBases[code], LengthBits[code]);
        // Distances 1 to 4 have a code each; each further pair of codes covers twice as much as the pair before.
        var extra = distance <= 4 ? 0 : int.Log2(distance - 1) - 1;
        var half = distance <= 4 ? distance - 1 : (2 * (extra + 1)) + (((distance - 1) >> extra) & 1);
        Code(half, 5);
        Bits((distance - 1) & ((1 << extra) - 1), extra);
    }

    private void Symbol(int symbol)
    {
        if (symbol < 144) Code(0x30 + symbol, 8);
        else if (symbol < EndOfBlock) Code(0x190 + symbol - 144, 9);
        else if (symbol < 280) Code(symbol - EndOfBlock, 7);
        else Code(0xc0 + symbol - 280, 8);
    }

    // Codes begin with their highest bit, numbers with their lowest.
    private void Code(int code, int length)
    {
        for (var bit = length - 1; bit >= 0; bit--) Bits((code >> bit) & 1, 1);
    }

    private void Bits(int value, int length)
    {
        _bits |= value << _count;
        for (_count += length; _count >= 8; _count -= 8)
        {
            _packed.Add((byte)_bits);
            _bits >>= 8;
        }
    }

    private static uint Adler(byte[] rows)
    {
        var (low, high) = (1u, 0u);
        foreach (var one in rows) (low, high) = ((low + one) % Modulus, (high + low + one) % Modulus);
        return (high << 16) | low;
    }
}
