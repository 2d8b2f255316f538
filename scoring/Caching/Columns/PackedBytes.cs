using System.Runtime.InteropServices;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>A packed score as the array of its bytes alone.</summary>
internal static class PackedBytes
{
    public static byte[] Of(PackedScore packed) =>
        MemoryMarshal.TryGetArray(packed.Bytes, out var bytes) && bytes.Array is { } array && bytes.Count == array.Length
            ? array
            : packed.Bytes.ToArray();
}
