namespace HealthScore.Scoring.Import.Loading;

/// <summary>Something that accounts and signals can be read from, once.</summary>
internal interface IImportSource
{
    /// <summary>Everything in order, lazily, on the thread that asks.</summary>
    /// <exception cref="FileProblemException">A file is damaged as a whole.</exception>
    IEnumerable<ImportBatch> Batches();
}
