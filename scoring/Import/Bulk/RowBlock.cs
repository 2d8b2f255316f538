namespace HealthScore.Scoring.Import.Bulk;

/// <summary>A stretch of whole rows.</summary>
/// <param name="Number">From 0, in file order.</param>
/// <param name="Bytes">Holds them; the last row ends in a line feed unless it stands in an unclosed quote.</param>
/// <param name="Start">Where the rows start.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct RowBlock(int Number, byte[] Bytes, int Start, int End)
{
    public ReadOnlySpan<byte> Rows => Bytes.AsSpan(Start, End - Start);
}
