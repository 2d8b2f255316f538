using System.Text;

namespace HealthScore.Scoring.Import;

/// <summary>A CSV file with a header: cells by column name, whatever the order of the columns.</summary>
/// <remarks>Not for several threads. Column names are compared without case and surrounding blanks.</remarks>
public sealed class CsvTable : IDisposable
{
    private readonly CsvReader _reader;
    private readonly string[] _columns;

    /// <param name="stream">Disposed with the table.</param>
    /// <param name="file">How messages name the file.</param>
    /// <param name="options">Null for a comma.</param>
    /// <param name="header">Names of the columns where the file has no header; null where it has.</param>
    /// <exception cref="FileProblemException">
    /// The file is empty, or its header has an empty or repeated name.
    /// </exception>
    public CsvTable(Stream stream, string file, CsvOptions? options = null, IReadOnlyList<string>? header = null)
    {
        _reader = new CsvReader(stream, file, options);
        _columns = header is null ? ReadHeader() : [.. header];
    }

    /// <summary>Opens a file for reading from start to end.</summary>
    /// <exception cref="FileProblemException">It cannot be opened, or as for the constructor.</exception>
    public static CsvTable Open(string path, CsvOptions? options = null) => new(InputFile.Open(path), path, options);

    public string File => _reader.File;

    /// <summary>1-based line on which the current row starts.</summary>
    public long Line => _reader.Line;

    /// <inheritdoc cref="CsvReader.NextLine"/>
    internal long NextLine => _reader.NextLine;

    /// <inheritdoc cref="CsvReader.Position"/>
    internal long Position => _reader.Position;

    /// <summary>Names in the header, trimmed, in file order.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>Position of a column, or −1.</summary>
    public int Find(string column) =>
        Array.FindIndex(_columns, name => name.Equals(column, StringComparison.OrdinalIgnoreCase));

    /// <summary>Position of a column that must be there.</summary>
    /// <exception cref="FileProblemException">It is not.</exception>
    public int Require(string column)
    {
        var found = Find(column);
        return found >= 0
            ? found
            : throw new FileProblemException(new(
                File,
                1,
                $"The column \"{column}\" is missing; the header has: {string.Join(", ", _columns)}.",
                $"Add the column \"{column}\" or rename the one that holds it."));
    }

    /// <summary>Moves to the next row; false at the end.</summary>
    /// <exception cref="FileProblemException">As for <see cref="CsvReader.Read"/>.</exception>
    public bool Read() => _reader.Read();

    /// <summary>
    /// A rejection when the current row has more or fewer cells than the header, else null. Ask before reading cells.
    /// </summary>
    public RejectedRow? Misfit() => _reader.Count == _columns.Length
        ? null
        : RejectedRow.Create(
            File,
            Line,
            "",
            "",
            $"The row has {_reader.Count} cells, the header {_columns.Length}; check commas and quotes.");

    /// <summary>A cell's bytes (UTF-8, unquoted); empty when absent.</summary>
    public ReadOnlySpan<byte> Cell(int column) => _reader[column];

    /// <summary>A cell as written; null when it is empty.</summary>
    public string? Text(int column) => _reader[column] is { Length: > 0 } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>A rejection of the current row for the sake of one column.</summary>
    public RejectedRow Reject(int column, string reason) =>
        RejectedRow.Create(File, Line, _columns[column], _reader.Text(column), reason);

    public void Dispose() => _reader.Dispose();

    private string[] ReadHeader()
    {
        if (!_reader.Read()) throw Header("The file is empty.", "Write a header line with the names of the columns.");
        var names = new string[_reader.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = _reader.Text(i).Trim();
            if (names[i].Length == 0)
                throw Header($"Column {i + 1} has no name.", "Name every column, or drop the one without a name.");
            if (names.AsSpan(0, i).Contains(names[i], StringComparer.OrdinalIgnoreCase))
                throw Header($"The column \"{names[i]}\" is there twice.", "Rename or drop one.");
        }

        return names;
    }

    private FileProblemException Header(string message, string fix) =>
        new(new FileProblem(File, Math.Max(1, Line), message, fix));
}
