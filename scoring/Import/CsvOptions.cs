namespace HealthScore.Scoring.Import;

/// <summary>How a CSV file is written.</summary>
public sealed record CsvOptions
{
    public static CsvOptions Default { get; } = new();

    /// <summary>An ASCII character between cells, such as <c>,</c> or <c>;</c> or a tab.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Longest row in bytes, at least 1; bounds the memory that a quote never closed can take.</summary>
    public int LongestRow { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes read at a time, at least 1; the buffer grows beyond it for longer rows only.</summary>
    public int BlockSize { get; init; } = 256 * 1024;
}
