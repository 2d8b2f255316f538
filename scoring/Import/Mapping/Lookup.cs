namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Rows of a joined table by key: only the values that others ask for, held in memory.</summary>
/// <param name="table">The table's id.</param>
/// <param name="values">What is kept of a row: columns, or paths through further tables.</param>
internal sealed class Lookup(string table, IReadOnlyList<string> values)
{
    private readonly Dictionary<string, string?[]> _rows = new(StringComparer.Ordinal);

    public string Table => table;

    /// <summary>The place of a value in <see cref="Find"/>'s rows.</summary>
    public int Place(string value) => values.ToList().IndexOf(value);

    /// <summary>A later row with the same key counts.</summary>
    public void Add(string key, string?[] row) => _rows[key] = row;

    public string?[]? Find(string key) => _rows.GetValueOrDefault(key);
}
