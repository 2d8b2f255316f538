using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Foreign tables read through a mapping, without a store.</summary>
public static class MappedTables
{
    /// <summary>Reads all tables once: first every account, then every signal in the order of arrival.</summary>
    /// <param name="folder">Holds the files that the mapping names.</param>
    /// <exception cref="FileProblemException">A file cannot be read or is damaged as a whole.</exception>
    public static void Read(
        TableMapping mapping,
        string folder,
        Action<Account> onAccount,
        Action<Signal> onSignal,
        Action<RejectedRow> onRejected,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        foreach (var batch in new MappingSource(mapping, folder).Batches())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in batch.Rejected) onRejected(row);
            foreach (var account in batch.Accounts) onAccount(account);
            for (var i = 0; i < batch.Signals.Length; i++) onSignal(batch.Signals.Span[i]);
        }
    }
}
