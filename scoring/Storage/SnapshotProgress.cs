using System.Data.Common;
using Dapper;

namespace HealthScore.Scoring.Storage;

/// <summary>How far the keeping of snapshots came, by names of its own. The statements run on every kind of database.</summary>
/// <param name="database">Opened with the tables of snapshots and scores.</param>
public sealed class SnapshotProgress(IDatabase database)
{
    private const string Move =
        "INSERT INTO snapshot_progress (name, position) VALUES (@name, @to) "
        + "ON CONFLICT (name) DO UPDATE SET position = @to WHERE snapshot_progress.position = @from";

    /// <summary>A position; 0 for one that never moved.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<long> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            return await connection.QueryFirstOrDefaultAsync<long>(new CommandDefinition(
                "SELECT position FROM snapshot_progress WHERE name = @name", new { name }, cancellationToken: cancellationToken));
        }
        catch (DbException failure)
        {
            throw database.Explain("The progress of daily snapshots cannot be read", failure);
        }
    }

    /// <summary>Moves a position, unless somebody else has moved it meanwhile.</summary>
    /// <returns>False when it was not at <paramref name="from"/>; nothing happened then.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    public async ValueTask<bool> MoveAsync(string name, long from, long to, CancellationToken cancellationToken)
    {
        try
        {
            await using var write = await database.BeginWriteAsync(cancellationToken);
            var moved = await write.Transaction.Connection!.ExecuteAsync(
                new CommandDefinition(Move, new { name, from, to }, write.Transaction, cancellationToken: cancellationToken));
            await write.CommitAsync(cancellationToken);
            return moved == 1;
        }
        catch (DbException failure)
        {
            throw database.Explain("The progress of daily snapshots cannot be saved", failure);
        }
    }
}
