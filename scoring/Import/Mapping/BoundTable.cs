namespace HealthScore.Scoring.Import.Mapping;

/// <summary>A table's file, open, with its columns found by name.</summary>
internal sealed class BoundTable : IDisposable
{
    private readonly Table _table;
    private readonly Lookups _lookups;
    private readonly Stream _stream;
    private readonly Dictionary<string, ColumnPath> _paths = new(StringComparer.Ordinal);

    /// <exception cref="FileProblemException">The file cannot be read.</exception>
    public BoundTable(Table table, string folder, Lookups lookups)
    {
        _table = table;
        _lookups = lookups;
        var path = Path.Combine(folder, table.File);
        _stream = InputFile.Open(path);
        Csv = new CsvTable(_stream, path, new CsvOptions { Delimiter = table.Delimiter }, table.Header);
        Bytes = _stream.Length;
    }

    public CsvTable Csv { get; }

    public long Bytes { get; }

    public long BytesRead => _stream.Position;

    /// <exception cref="FileProblemException">The file has no such column.</exception>
    public ColumnPath Bind(string column)
    {
        if (!_paths.TryGetValue(column, out var path)) _paths[column] = path = Find(column);
        return path;
    }

    public void Dispose() => Csv.Dispose();

    private ColumnPath Find(string column)
    {
        if (column == ColumnPath.Line) return new ColumnPath(ColumnPath.NoColumn, null, 0);
        if (ColumnPath.Split(_table, column) is not var (joined, rest))
            return new ColumnPath(Csv.Require(column), null, 0);
        var lookup = _lookups.Get(joined);
        return new ColumnPath(Csv.Require(_table.Joins[joined]), lookup, lookup.Place(rest));
    }
}
