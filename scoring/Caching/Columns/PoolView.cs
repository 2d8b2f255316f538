namespace HealthScore.Scoring.Caching.Columns;

/// <summary>The values of a <see cref="Pool{T}"/> at one time; later ones are not seen.</summary>
internal readonly struct PoolView<T>(T?[] values, int count)
    where T : notnull
{
    /// <summary>How many codes there are, with 0 for absence.</summary>
    public int Count => count;

    /// <summary>Null or default for code 0.</summary>
    public T? this[int code] => values[code];
}
