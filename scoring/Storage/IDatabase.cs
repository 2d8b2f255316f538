using System.Data.Common;

namespace HealthScore.Scoring.Storage;

/// <summary>An opened, migrated database, for those who keep tables of their own beside accounts and signals.</summary>
public interface IDatabase
{
    /// <summary>An open connection for reading, with the database's settings applied; the caller disposes it.</summary>
    /// <exception cref="StoreUnusableException">The database cannot be used any more.</exception>
    ValueTask<DbConnection> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Begins to write, when it is the caller's turn; the caller disposes it.</summary>
    /// <exception cref="StoreUnusableException">The database cannot be used any more, or is being written for too long.</exception>
    /// <exception cref="DbException">It cannot be written: see <see cref="Explain"/>.</exception>
    ValueTask<DatabaseWrite> BeginWriteAsync(CancellationToken cancellationToken);

    /// <summary>What a failed statement means for a person: the fault, its reason, and the setting that names the database.</summary>
    /// <param name="fault">What could not be done, such as <c>People cannot be saved</c>.</param>
    StoreUnusableException Explain(string fault, DbException failure);
}
