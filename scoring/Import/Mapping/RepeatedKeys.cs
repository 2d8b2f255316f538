using HealthScore.Scoring.Import.Loading;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Notices when a key that should be unique comes again. Remembers every key of the table.</summary>
internal sealed class RepeatedKeys(CsvTable rows, string column)
{
    private readonly int _column = rows.Require(column);
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);

    /// <summary>The current row's repeat; null when its key is new or empty.</summary>
    public RepeatedId? Look()
    {
        if (rows.Misfit() is not null || rows.Text(_column)?.Trim() is not { Length: > 0 } key) return null;
        var repeated = _lines.TryGetValue(key, out var earlier) ? new RepeatedId(rows.File, rows.Line, earlier, column, key) : null;
        _lines[key] = rows.Line;
        return repeated;
    }
}
