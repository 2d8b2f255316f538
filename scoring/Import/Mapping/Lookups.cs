namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Loads the tables that others are joined to, each when it is first asked for.</summary>
internal sealed class Lookups
{
    private readonly string _folder;
    private readonly Dictionary<string, Table> _tables;
    private readonly Dictionary<string, SortedSet<string>> _needs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lookup> _loaded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loading = new(StringComparer.Ordinal);

    public Lookups(TableMapping mapping, string folder)
    {
        _folder = folder;
        _tables = mapping.Tables.ToDictionary(table => table.Id, StringComparer.Ordinal);
        foreach (var table in mapping.Tables)
        {
            foreach (var column in TableColumns.Of(table)) Need(table, column);
        }
    }

    /// <exception cref="FileProblemException">Its file is damaged, or tables are joined in a circle.</exception>
    public Lookup Get(string table)
    {
        if (_loaded.TryGetValue(table, out var lookup)) return lookup;
        if (!_loading.Add(table))
        {
            throw new FileProblemException(new FileProblem(
                table, 0, "The mapping joins this table in a circle.", "Take one of the joins out."));
        }

        return _loaded[table] = Load(_tables[table]);
    }

    // "a.b.c" needs "b.c" of table a, and so "c" of table b.
    private void Need(Table table, string column)
    {
        if (ColumnPath.Split(table, column) is not var (joined, rest)) return;
        if (!_needs.TryGetValue(joined, out var values)) _needs[joined] = values = new(StringComparer.Ordinal);
        values.Add(rest);
        Need(_tables[joined], rest);
    }

    private Lookup Load(Table table)
    {
        string[] values = [.. _needs[table.Id]];
        var lookup = new Lookup(table.Id, values);
        using var rows = new BoundTable(table, _folder, this);
        var key = rows.Bind(table.Key!);
        var columns = values.Select(rows.Bind).ToArray();
        while (rows.Csv.Read())
        {
            if (rows.Csv.Misfit() is not null || key.Read(rows.Csv, out _) is not { } found) continue;
            lookup.Add(found, [.. columns.Select(column => column.Read(rows.Csv, out _))]);
        }

        return lookup;
    }
}
