using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>Begin and end of a transaction that holds the file's write lock.</summary>
internal static class SqliteWriting
{
    /// <summary>In KiB, as SQLite has it by itself.</summary>
    private const int UsualCache = 2_000;

    private const int WritingCache = 65_536;

    /// <param name="database">Where to write.</param>
    /// <param name="turn">Ends here when this fails.</param>
    /// <exception cref="StoreUnusableException">The file cannot be written, or another process writes for too long.</exception>
    public static SqliteConnection Begin(SqliteDatabase database, IDisposable turn)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = database.Connect();
            // Pages of a large import stay in memory instead of being written to the log again and again.
            // What the writes refer to comes from its table in the same transaction and is never removed, so looking it up again
            // for each of a million signals finds nothing; the next to open a connection has that checked again.
            connection.Execute($"PRAGMA foreign_keys=OFF; PRAGMA cache_size=-{WritingCache}; BEGIN IMMEDIATE;");
            return connection;
        }
        catch (Exception failure)
        {
            connection?.Dispose();
            turn.Dispose();
            if (failure is SqliteException sqlite) throw SqliteFailures.Explain(sqlite, database.FilePath);
            throw;
        }
    }

    /// <summary>Takes back what is not committed, gives the connection back and ends the turn.</summary>
    public static void End(SqliteConnection connection, IDisposable turn)
    {
        try
        {
            // A failed statement may have ended the transaction already.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) connection.Execute("ROLLBACK");
            // It waits in the pool with the pages that it holds.
            connection.Execute($"PRAGMA cache_size=-{UsualCache}");
        }
        finally
        {
            connection.Dispose();
            turn.Dispose();
        }
    }
}
