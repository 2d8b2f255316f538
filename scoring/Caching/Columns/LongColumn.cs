namespace HealthScore.Scoring.Caching.Columns;

/// <summary>
/// One small value for every row, in pieces much longer than a <see cref="Chunk"/>: a scan of all rows runs straight through
/// memory, and a piece is still copied in a microsecond where one value changes. Never changes itself.
/// </summary>
/// <param name="pieces">Of <see cref="Rows"/> each; rows behind the last one have the default value.</param>
internal sealed class LongColumn<T>(T[][] pieces)
    where T : struct, IEquatable<T>
{
    /// <summary>A multiple of <see cref="Chunk.Rows"/>.</summary>
    public const int Rows = 4096;

    public static LongColumn<T> Empty { get; } = new([]);

    /// <summary>The values of one chunk.</summary>
    public ReadOnlySpan<T> Of(int chunk)
    {
        var row = chunk * Chunk.Rows;
        return pieces[row / Rows].AsSpan(row % Rows, Chunk.Rows);
    }

    public LongColumnEdit<T> Edit() => new(this, pieces);
}
