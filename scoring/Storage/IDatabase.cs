using System.Data.Common;

namespace HealthScore.Scoring.Storage;

/// <summary>An opened, migrated database, for those who keep tables of their own beside accounts and signals.</summary>
public interface IDatabase
{
    /// <summary>An open connection with the database's settings applied; the caller disposes it.</summary>
    /// <exception cref="StoreUnusableException">The database cannot be used any more.</exception>
    ValueTask<DbConnection> ConnectAsync(CancellationToken cancellationToken);
}
