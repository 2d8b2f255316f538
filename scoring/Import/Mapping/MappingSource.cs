using HealthScore.Scoring.Import.Loading;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>
/// Reads foreign tables in up to three rounds: those that others are joined to, then what is said about accounts, then the
/// signals, which may be many and stream through.
/// </summary>
/// <param name="withLosses">Whether to mark accounts as lost by the mapping's rule.</param>
/// <param name="inMemory">Whether signals may wait in memory for the accounts, so that no table is read twice.</param>
internal sealed class MappingSource(TableMapping mapping, string folder, bool withLosses = true, bool inMemory = false) : IImportSource
{
    private readonly DerivedLosses? _losses = withLosses && mapping.Churn is { } churn ? new DerivedLosses(churn) : null;
    private readonly Dictionary<Table, Queue<ImportBatch>> _waiting = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<ImportBatch> Batches()
    {
        var lookups = new Lookups(mapping, folder);
        var accounts = new GatheredAccounts(mapping);
        // Every file is opened and every column found before the first row is stored.
        foreach (var table in mapping.Tables) Check(table, lookups);
        foreach (var batch in mapping.Tables.SelectMany(table => AboutAccounts(table, lookups, accounts))) yield return batch;
        foreach (var batch in accounts.Batches())
        {
            _losses?.Mark(batch.Accounts);
            yield return batch;
        }

        foreach (var table in mapping.Tables.Where(table => table.Signals.Count > 0))
        {
            var waiting = _waiting.GetValueOrDefault(table);
            while (waiting?.TryDequeue(out var batch) ?? false) yield return batch;
            if (waiting is not null) continue;
            foreach (var batch in Round(table, lookups, null)) yield return batch;
        }
    }

    // A table of signals alone is looked at here only when it tells who fell silent.
    private IEnumerable<ImportBatch> AboutAccounts(Table table, Lookups lookups, GatheredAccounts accounts)
    {
        if (table.Account is null && table.Signals.Count > 0 && _losses is null) yield break;
        foreach (var batch in Round(table, lookups, accounts))
        {
            if (table.Signals.Count == 0) yield return batch;
            else if (inMemory) Wait(table, batch);
        }
    }

    private void Wait(Table table, ImportBatch batch)
    {
        if (!_waiting.TryGetValue(table, out var waiting)) _waiting[table] = waiting = new Queue<ImportBatch>();
        waiting.Enqueue(batch);
    }

    private void Check(Table table, Lookups lookups)
    {
        using var rows = new BoundTable(table, folder, lookups);
        new RowReading(table, rows).BindAll();
    }

    /// <param name="accounts">Gets what rows say about accounts; null when the round is for signals.</param>
    private IEnumerable<ImportBatch> Round(Table table, Lookups lookups, GatheredAccounts? accounts)
    {
        using var rows = new BoundTable(table, folder, lookups);
        var reading = new RowReading(table, rows);
        var repeats = table.Key is { } key ? new RepeatedKeys(rows.Csv, key) : null;
        var batch = Begin(table, rows);
        while (rows.Csv.Read())
        {
            batch.Rows++;
            if (reading.Read() is { } rejected) batch.Rejected.Add(rejected);
            else Take(table, reading, rows.Csv, accounts, batch);
            if (repeats?.Look() is { } repeated) batch.Repeated.Add(repeated);
            if (!batch.IsFull) continue;
            batch.BytesRead = rows.BytesRead;
            yield return batch;
            batch = Begin(table, rows);
        }

        batch.BytesRead = rows.Bytes;
        yield return batch;
    }

    private void Take(Table table, RowReading reading, CsvTable row, GatheredAccounts? accounts, ImportBatch batch)
    {
        accounts?.Add(table, reading, row.File, row.Line);
        foreach (var signal in reading.Signals)
        {
            if (accounts is not null) _losses?.See(signal);
            if (accounts is null || inMemory) batch.Add(signal, row.Line);
        }
    }

    private static ImportBatch Begin(Table table, BoundTable rows) =>
        new(rows.Csv.File, table.Signals.Count > 0 ? table.Signals[0].Account.Name : "account_id") { Bytes = rows.Bytes };
}
