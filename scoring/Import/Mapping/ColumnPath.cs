using System.Globalization;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>A column of a table, or of a row of a joined table.</summary>
/// <param name="column">Place in the table's own file.</param>
/// <param name="joined">Null for an own column; otherwise <paramref name="column"/> holds its key.</param>
/// <param name="place">Place in the joined row.</param>
internal sealed class ColumnPath(int column, Lookup? joined, int place)
{
    /// <summary>What stands for the row's line, as an id for rows that have none.</summary>
    public const string Line = "#line";

    /// <summary>The place of <see cref="Line"/>.</summary>
    public const int NoColumn = -1;

    /// <summary>The cell that is named when something is wrong.</summary>
    public int Column => column;

    /// <summary>The joined table and the rest of the path; null for a column of the table's own.</summary>
    public static (string Table, string Onward)? Split(Table table, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && table.Joins.ContainsKey(path[..dot]) ? (path[..dot], path[(dot + 1)..]) : null;
    }

    /// <summary>The text; null when it is empty.</summary>
    /// <param name="fault">Set when the joined table has no such row.</param>
    public string? Read(CsvTable row, out string? fault)
    {
        fault = null;
        if (column == NoColumn) return row.Line.ToString(CultureInfo.InvariantCulture);
        var text = row.Text(column)?.Trim();
        if (joined is null || string.IsNullOrEmpty(text)) return string.IsNullOrEmpty(text) ? null : text;
        if (joined.Find(text) is { } found) return found[place];
        fault = $"The table {joined.Table} has no row with this key.";
        return null;
    }
}
