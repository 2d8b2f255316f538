using System.Data.Common;

namespace HealthScore.Scoring.Storage;

/// <summary>A transaction that writes, with a connection of its own; what is not committed is taken back at the end.</summary>
public sealed class DatabaseWrite : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly IDisposable? _turn;

    /// <param name="connection">Belongs to the write from here on.</param>
    /// <param name="turn">Ends with the write.</param>
    internal DatabaseWrite(DbConnection connection, DbTransaction transaction, IDisposable? turn)
    {
        _connection = connection;
        _turn = turn;
        Transaction = transaction;
    }

    public DbTransaction Transaction { get; }

    /// <exception cref="DbException">The database cannot be written: see <see cref="IDatabase.Explain"/>.</exception>
    public Task CommitAsync(CancellationToken cancellationToken) => Transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Transaction.DisposeAsync();
        }
        catch (DbException)
        {
            // The connection is gone, and what was not committed with it.
        }
        finally
        {
            await _connection.DisposeAsync();
            _turn?.Dispose();
        }
    }
}
