namespace HealthScore.Scoring.Import.Loading;

/// <summary>A <c>signals.csv</c>, batch by batch.</summary>
internal sealed class SignalsSource(string path) : IImportSource
{
    public IEnumerable<ImportBatch> Batches()
    {
        var stream = InputFile.Open(path);
        using var file = new SignalsCsv(new CsvTable(stream, path));
        var batch = new ImportBatch(path) { Bytes = stream.Length };
        foreach (var row in file.Rows())
        {
            batch.Rows++;
            if (row.IsAccepted) batch.Add(row.Value, row.Line);
            else batch.Rejected.Add(row.Rejected);
            if (!batch.IsFull) continue;
            batch.BytesRead = stream.Position;
            yield return batch;
            batch = new ImportBatch(path) { Bytes = batch.Bytes, BytesRead = batch.BytesRead };
        }

        batch.BytesRead = batch.Bytes;
        yield return batch;
    }
}
