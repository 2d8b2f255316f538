using System.Buffers.Binary;
using System.Text;
using HealthScore.Scoring.History;

namespace HealthScore.Scoring.Caching.Movements;

/// <summary>
/// A movement as instances share it. The bytes end with a checksum over themselves and their key, so that what was cut off,
/// changed or put under another key is not taken for a movement.
/// </summary>
internal static class MovementBytes
{
    /// <summary>Raised when the bytes come to mean something else.</summary>
    public const byte Format = 1;

    private const int Length = 1 + 1 + 1 + 8 + (3 * 4) + 8;

    public static byte[] Write(ScoreMovement movement, string key)
    {
        var bytes = new byte[Length];
        bytes[0] = Format;
        bytes[1] = (byte)movement.Direction;
        bytes[2] = (byte)((movement.PointsPer30Days is null ? 0 : 1) | (movement.Delta7 is null ? 0 : 2)
            | (movement.Delta30 is null ? 0 : 4) | (movement.Delta90 is null ? 0 : 8));
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(3), movement.PointsPer30Days ?? 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(11), movement.Delta7 ?? 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(15), movement.Delta30 ?? 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(19), movement.Delta90 ?? 0);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(Length - 8), Checksum(bytes, key));
        return bytes;
    }

    /// <summary>The movement; null for anything that was not written under this key.</summary>
    public static ScoreMovement? Read(ReadOnlySpan<byte> bytes, string key)
    {
        if (bytes.Length != Length || bytes[0] != Format) return null;
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[(Length - 8)..]) != Checksum(bytes, key)) return null;
        var known = bytes[2];
        return new ScoreMovement(
            (TrendDirection)bytes[1],
            (known & 1) != 0 ? BinaryPrimitives.ReadDoubleLittleEndian(bytes[3..]) : null,
            Delta(bytes, known & 2, 11),
            Delta(bytes, known & 4, 15),
            Delta(bytes, known & 8, 19));
    }

    private static int? Delta(ReadOnlySpan<byte> bytes, int known, int at) =>
        known != 0 ? BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]) : null;

    // FNV-1a, 64 bits: against accidents, not against attackers, who would need the cache's password.
    private static ulong Checksum(ReadOnlySpan<byte> bytes, string key)
    {
        var hash = 14_695_981_039_346_656_037ul;
        foreach (var one in bytes[..(Length - 8)]) hash = (hash ^ one) * 1_099_511_628_211ul;
        foreach (var one in Encoding.UTF8.GetBytes(key)) hash = (hash ^ one) * 1_099_511_628_211ul;
        return hash;
    }
}
