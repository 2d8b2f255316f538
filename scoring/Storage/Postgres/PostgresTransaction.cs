using Npgsql;

namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>A transaction with a connection of its own; what is not committed is taken back at the end.</summary>
internal sealed class PostgresTransaction : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;

    private PostgresTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        Connection = connection;
        _transaction = transaction;
    }

    public NpgsqlConnection Connection { get; }

    /// <param name="connection">Belongs to the transaction from here on, also when this fails.</param>
    public static async Task<PostgresTransaction> BeginAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            return new PostgresTransaction(connection, await connection.BeginTransactionAsync(cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _transaction.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and the server takes back what was not committed.
        }

        await Connection.DisposeAsync();
    }
}
