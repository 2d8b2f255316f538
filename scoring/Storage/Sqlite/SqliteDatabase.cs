using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>One SQLite file, opened and brought up to date. Safe for many readers and one writer at a time.</summary>
public sealed class SqliteDatabase : IDatabase, IDisposable
{
    /// <summary>How long a connection waits for another one's lock, in milliseconds.</summary>
    internal const int LockWait = 10_000;

    private readonly string _connectionString;

    private SqliteDatabase(string path, string connectionString)
    {
        FilePath = path;
        _connectionString = connectionString;
        Writing = new WriteTurns(path);
    }

    public string FilePath { get; }

    /// <summary>Whose turn it is to write, of those in this process.</summary>
    internal WriteTurns Writing { get; }

    /// <summary>Opens the file, or creates it with its folder, and runs the steps that it lacks.</summary>
    /// <param name="path">The file; its folder must be writable too, for the write-ahead log beside it.</param>
    /// <exception cref="StoreUnusableException">
    /// It is no SQLite file, another program's, corrupt, read-only, or written by a newer program. Nothing was changed.
    /// </exception>
    public static SqliteDatabase Open(string path, IEnumerable<MigrationSet> sets, TimeProvider clock)
    {
        var full = SqliteFile.Prepare(path);
        return Open(full, SqliteOpenMode.ReadWriteCreate, connection =>
        {
            SqliteFile.Claim(connection, full);
            new SqliteMigrator(connection, full, clock).Run(sets);
        });
    }

    /// <summary>Opens a file as it is, for those who only read: it is neither created nor upgraded.</summary>
    /// <exception cref="StoreUnusableException">It is missing, damaged, another program's, or of another version.</exception>
    public static SqliteDatabase OpenAsItIs(string path, IEnumerable<MigrationSet> sets, TimeProvider clock)
    {
        var full = SqliteFile.Existing(path);
        // Also one who reads writes beside the file, into the index of its log.
        return Open(full, SqliteOpenMode.ReadWrite, connection =>
        {
            SqliteFile.RefuseOthers(connection, full);
            new SqliteMigrator(connection, full, clock).Check(sets);
        });
    }

    private static SqliteDatabase Open(string full, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        SQLitePCL.Batteries_V2.Init();
        var database = new SqliteDatabase(full, new SqliteConnectionStringBuilder
        {
            DataSource = full,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = LockWait / 1000,
        }.ToString());
        try
        {
            using var connection = database.Connect();
            prepare(connection);
            return database;
        }
        catch (SqliteException failure)
        {
            database.Dispose();
            throw SqliteFailures.Explain(failure, full);
        }
        catch (StoreUnusableException)
        {
            database.Dispose();
            throw;
        }
    }

    public ValueTask<DbConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<DbConnection>(Connect());
    }

    public async ValueTask<DatabaseWrite> BeginWriteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = await Writing.TakeAsync(cancellationToken);
        SqliteConnection? connection = null;
        try
        {
            connection = Connect();
            return new DatabaseWrite(connection, connection.BeginTransaction(deferred: false), turn);
        }
        catch
        {
            connection?.Dispose();
            turn.Dispose();
            throw;
        }
    }

    public StoreUnusableException Explain(string fault, DbException failure) =>
        new($"{fault} ({failure.Message}): check the file that Store:Path names.", failure);

    /// <summary>Closes the file. Connections in use stay open until they are disposed.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    internal SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            // NORMAL with a write-ahead log: a commit survives the end of the process, and a power cut never corrupts.
            connection.Execute($"PRAGMA busy_timeout={LockWait}; PRAGMA synchronous=NORMAL;");
            return connection;
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw SqliteFailures.Explain(failure, FilePath);
        }
    }
}
