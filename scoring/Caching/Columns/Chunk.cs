namespace HealthScore.Scoring.Caching.Columns;

/// <summary>
/// A book is cut into pieces of this many rows: a change copies the pieces it touches and nothing else. Small enough that a
/// thousand scattered changes copy little, large enough that a scan runs through arrays.
/// </summary>
internal static class Chunk
{
    /// <summary>At most 256, so that a place within a chunk is a byte.</summary>
    public const int Rows = 128;

    public static int Of(int row) => row / Rows;

    public static int At(int row) => row % Rows;

    /// <summary>How many chunks hold so many rows.</summary>
    public static int For(int rows) => (rows + Rows - 1) / Rows;

    /// <summary>A copy of a column, or an empty one.</summary>
    public static T[] Column<T>(T[]? from) => from is null ? new T[Rows] : [.. from];
}
