using System.Data.Common;
using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>One PostgreSQL database (or schema, by <c>Search Path</c>), checked and brought up to date. For any number of instances.</summary>
public sealed class PostgresDatabase : IDatabase, IDisposable
{
    private readonly NpgsqlDataSource _source;

    private PostgresDatabase(PostgresAddress address)
    {
        Address = address;
        _source = NpgsqlDataSource.Create(address.ConnectionString);
    }

    internal PostgresAddress Address { get; }

    /// <summary>Opens an existing database and runs the steps that it lacks; several instances may do so at once.</summary>
    /// <param name="connectionString">In Npgsql's form: <c>Host=…;Database=…;Username=…;Password=…</c>.</param>
    /// <exception cref="StoreUnusableException">
    /// The server, the database or the user's right is missing, it is another program's, read-only, or written by a newer
    /// program. Nothing was changed. The message never holds the password.
    /// </exception>
    public static PostgresDatabase Open(string connectionString, IEnumerable<MigrationSet> sets, TimeProvider clock) =>
        Open(connectionString, (connection, address) =>
        {
            PostgresSchema.Check(connection, address);
            new PostgresMigrator(connection, address, clock).Run(sets);
        });

    /// <summary>Opens a database as it is, for those who only read: it is not upgraded.</summary>
    /// <exception cref="StoreUnusableException">It cannot be reached, is another program's, or of another version.</exception>
    public static PostgresDatabase OpenAsItIs(string connectionString, IEnumerable<MigrationSet> sets, TimeProvider clock) =>
        Open(connectionString, (connection, address) => new PostgresMigrator(connection, address, clock).Check(sets));

    private static PostgresDatabase Open(string connectionString, Action<NpgsqlConnection, PostgresAddress> prepare)
    {
        var database = new PostgresDatabase(PostgresAddress.Parse(connectionString));
        try
        {
            using var connection = database._source.OpenConnection();
            prepare(connection, database.Address);
            return database;
        }
        catch (NpgsqlException failure)
        {
            database.Dispose();
            throw PostgresFailures.Explain(failure, database.Address);
        }
        catch (StoreUnusableException)
        {
            database.Dispose();
            throw;
        }
    }

    public async ValueTask<DbConnection> ConnectAsync(CancellationToken cancellationToken) => await OpenAsync(cancellationToken);

    public async ValueTask<DatabaseWrite> BeginWriteAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        try
        {
            return new DatabaseWrite(connection, await connection.BeginTransactionAsync(cancellationToken), null);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public StoreUnusableException Explain(string fault, DbException failure) => new(
        failure is NpgsqlException known
            ? $"{fault}: the store ({Address.Name}) {PostgresFailures.Fault(known)}"
            : $"{fault} ({failure.Message}): check the database that Store:ConnectionString names.",
        failure);

    /// <summary>Closes idle connections. Those in use stay open until they are disposed.</summary>
    public void Dispose() => _source.Dispose();

    /// <summary>Runs work on a connection that it takes over, once more when an idle connection turns out to be cut.</summary>
    internal async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(await OpenAsync(cancellationToken));
        }
        catch (NpgsqlException failure) when (PostgresFailures.IsCut(failure))
        {
            _source.Clear();
            return await work(await OpenAsync(cancellationToken));
        }
    }

    internal async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            throw PostgresFailures.Explain(failure, Address);
        }
    }
}
