using System.Threading.Channels;
using HealthScore.Scoring.Import.Mapping;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Import.Loading;

/// <summary>
/// Reads files into a store as one write: either all their good rows are stored or, where a file is damaged as a whole or
/// the process ends, nothing is. Reading and writing overlap; memory does not grow with the files.
/// </summary>
/// <param name="store">Where the rows go.</param>
/// <param name="onRejected">Called for every rejected row, in the order of the files; null to count only.</param>
/// <param name="progress">Told after each batch; null for nobody.</param>
public sealed class BookImport(
    IHealthStore store, Action<RejectedRow>? onRejected = null, IProgress<ImportProgress>? progress = null)
{
    // Half of what a store takes in one go: the reader seldom waits meanwhile, and memory stays small.
    private const int BatchesAhead = 8;

    private readonly List<IImportSource> _sources = [];

    /// <summary>Adds an <c>accounts.csv</c>. Files are read in the order in which they were added.</summary>
    public BookImport AddAccounts(string path) => Add(new AccountsSource(path));

    /// <summary>Adds a <c>signals.csv</c>, whose accounts are stored or in a file added before.</summary>
    public BookImport AddSignals(string path) => Add(new SignalsSource(path));

    /// <summary>Adds foreign tables that a mapping describes.</summary>
    /// <param name="folder">Holds the files that the mapping names.</param>
    public BookImport AddMapping(TableMapping mapping, string folder) => Add(new MappingSource(mapping, folder));

    /// <exception cref="FileProblemException">A file cannot be read or is damaged as a whole; nothing was changed.</exception>
    /// <exception cref="StoreUnusableException">The store cannot be written; nothing was changed.</exception>
    public async Task<ImportReport> RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ahead = Channel.CreateBounded<ImportBatch>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true });
        var reading = Task.Run(() => ReadAsync(ahead.Writer, stop.Token), CancellationToken.None);
        try
        {
            await using var write = await store.BeginWriteAsync(cancellationToken);
            var tally = new ImportTally(onRejected, progress);
            await foreach (var batch in ahead.Reader.ReadAllAsync(cancellationToken))
            {
                await SaveAsync(batch, write, cancellationToken);
                tally.Add(batch);
            }

            await write.CommitAsync(cancellationToken);
            return tally.Report(write);
        }
        finally
        {
            // Also when the store failed: no file stays open behind the caller's back.
            await stop.CancelAsync();
            await reading;
        }
    }

    private BookImport Add(IImportSource source)
    {
        _sources.Add(source);
        return this;
    }

    private static async ValueTask SaveAsync(ImportBatch batch, IStoreWrite write, CancellationToken cancellationToken)
    {
        foreach (var account in batch.Accounts) await write.SaveAccountAsync(account, cancellationToken);
        if (batch.Signals.IsEmpty) return;
        batch.RejectUnknownAccounts(await write.SaveSignalsAsync(batch.Signals, cancellationToken));
    }

    /// <summary>Fails through the channel, so that the writer learns of it in its place.</summary>
    private async Task ReadAsync(ChannelWriter<ImportBatch> ahead, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in _sources.SelectMany(source => source.Batches()))
            {
                await ahead.WriteAsync(batch, cancellationToken);
            }

            ahead.Complete();
        }
        catch (Exception failure)
        {
            ahead.Complete(failure);
        }
    }
}
