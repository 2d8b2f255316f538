using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>The end of a transaction that was begun by hand.</summary>
internal static class SqliteWriting
{
    /// <summary>Takes back what is not committed, and gives the connection back.</summary>
    public static void End(SqliteConnection connection)
    {
        // A failed statement may have ended the transaction already.
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) connection.Execute("ROLLBACK");
        connection.Dispose();
    }
}
