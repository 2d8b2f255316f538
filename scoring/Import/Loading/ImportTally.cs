using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Import.Loading;

/// <summary>Adds up what batches did.</summary>
internal sealed class ImportTally(Action<RejectedRow>? onRejected, IProgress<ImportProgress>? progress)
{
    private readonly List<FileReport> _files = [];
    private readonly List<RejectedRow> _rejected = [];
    private readonly List<RepeatedId> _repeated = [];
    private long _repeatedCount;

    public void Add(ImportBatch batch)
    {
        var place = _files.FindIndex(known => known.File == batch.File);
        if (place < 0)
        {
            place = _files.Count;
            _files.Add(new FileReport(batch.File, 0, 0));
        }

        var file = _files[place];
        _files[place] = file with { Rows = file.Rows + batch.Rows, Rejected = file.Rejected + batch.Rejected.Count };
        foreach (var row in batch.Rejected)
        {
            onRejected?.Invoke(row);
            if (_rejected.Count < ImportReport.RowsShown) _rejected.Add(row);
        }

        _repeatedCount += batch.Repeated.Count;
        _repeated.AddRange(batch.Repeated.Take(ImportReport.RowsShown - _repeated.Count));
        progress?.Report(new ImportProgress(batch.File, batch.BytesRead, batch.Bytes, _files[place].Rows));
    }

    public ImportReport Report(IStoreWrite write) =>
        new(_files, write.Accounts, write.Signals, _rejected, _repeatedCount, _repeated);
}
