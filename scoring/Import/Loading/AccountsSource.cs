namespace HealthScore.Scoring.Import.Loading;

/// <summary>An <c>accounts.csv</c>, batch by batch.</summary>
internal sealed class AccountsSource(string path) : IImportSource
{
    public IEnumerable<ImportBatch> Batches()
    {
        var stream = InputFile.Open(path);
        using var file = new AccountsCsv(new CsvTable(stream, path));
        var batch = new ImportBatch(path) { Bytes = stream.Length };
        foreach (var row in file.Rows())
        {
            batch.Rows++;
            if (row.IsAccepted) batch.Accounts.Add(row.Value);
            else batch.Rejected.Add(row.Rejected);
            batch.BytesRead = stream.Position;
            if (!batch.IsFull) continue;
            yield return batch;
            batch = new ImportBatch(path) { Bytes = batch.Bytes, BytesRead = batch.BytesRead };
        }

        yield return batch;
    }
}
