using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Reads a single row by <see cref="SignalsCsv"/>, whose word is final.</summary>
/// <param name="file">How messages name the file.</param>
/// <param name="header">The header as it stands in the file, with its line feed.</param>
internal sealed class OddRow(string file, byte[] header)
{
    /// <exception cref="FileProblemException">The row is damaged.</exception>
    public ImportedRow<Signal> Read(ReadOnlySpan<byte> row)
    {
        byte[] bytes = [.. header, .. row];
        var options = new CsvOptions { BlockSize = bytes.Length + 1, LongestRow = bytes.Length + 1 };
        using var reader = new SignalsCsv(new CsvTable(new MemoryStream(bytes, writable: false), file, options));
        return reader.Rows().First();
    }
}
