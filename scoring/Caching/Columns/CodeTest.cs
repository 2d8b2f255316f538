namespace HealthScore.Scoring.Caching.Columns;

/// <summary>A condition on the values of a pool, asked at most once for each value that comes up.</summary>
internal sealed class CodeTest(int codes, Func<int, bool> test)
{
    private const byte Yes = 1;
    private const byte No = 2;

    private readonly byte[] _known = new byte[codes];

    public bool Passes(int code)
    {
        var known = _known[code];
        if (known == 0) _known[code] = known = test(code) ? Yes : No;
        return known == Yes;
    }

    /// <summary>Any of some texts, in any case.</summary>
    public static CodeTest Among(PoolView<string> pool, IReadOnlyList<string> wanted) =>
        new(pool.Count, code => wanted.Contains(pool[code], StringComparer.OrdinalIgnoreCase));
}
