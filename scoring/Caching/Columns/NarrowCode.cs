namespace HealthScore.Scoring.Caching.Columns;

/// <summary>A code of a <see cref="Pool{T}"/> in a byte: most pools of segments or regions have few codes, and 32 fit in a look.</summary>
internal static class NarrowCode
{
    // More wanted ones are faster to look up one by one.
    private const int MostWanted = 8;

    public static byte Of(int code) => (byte)Math.Min(code, byte.MaxValue);

    /// <summary>The narrow codes of some texts, in any case; null when the narrow codes do not tell them from others, or slowly.</summary>
    public static byte[]? Among(PoolView<string> pool, IReadOnlyList<string> wanted)
    {
        if (pool.Count > byte.MaxValue) return null;
        byte[] codes = [.. Enumerable.Range(1, pool.Count - 1)
            .Where(code => wanted.Contains(pool[code], StringComparer.OrdinalIgnoreCase)).Select(Of)];
        return codes.Length <= MostWanted ? codes : null;
    }
}
