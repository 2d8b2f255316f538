namespace HealthScore.Cards.Charts;

/// <summary>The check that PNG puts behind each of its chunks: CRC-32, as in its specification's annex D.</summary>
internal static class Crc
{
    private const uint Polynomial = 0xedb88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Of((uint)value))];

    public static uint Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => ~Next(Next(uint.MaxValue, first), second);

    private static uint Next(uint check, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes) check = Table[(check ^ one) & 0xff] ^ (check >> 8);
        return check;
    }

    private static uint Of(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? Polynomial ^ (value >> 1) : value >> 1;
        return value;
    }
}
