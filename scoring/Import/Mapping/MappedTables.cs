using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Mapping;

/// <summary>Foreign tables read through a mapping, without a store.</summary>
public static class MappedTables
{
    /// <summary>Reads all tables once: first every account, then every signal in the order of arrival.</summary>
    /// <param name="folder">Holds the files that the mapping names.</param>
    /// <param name="withLosses">Whether to mark accounts as lost by the mapping's rule; false for who applies it to the past.</param>
    /// <exception cref="FileProblemException">A file cannot be read or is damaged as a whole.</exception>
    public static void Read(
        TableMapping mapping,
        string folder,
        bool withLosses,
        Action<Account> onAccount,
        Action<Signal> onSignal,
        Action<RejectedRow> onRejected,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        foreach (var batch in new MappingSource(mapping, folder, withLosses, inMemory: true).Batches())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in batch.Rejected) onRejected(row);
            foreach (var account in batch.Accounts) onAccount(account);
            for (var i = 0; i < batch.Signals.Length; i++) onSignal(batch.Signals.Span[i]);
        }
    }
}
