using System.Data.Common;
using Dapper;

namespace HealthScore.Scoring.Storage.Retention;

/// <summary>One small write of those that prune.</summary>
internal static class PruningWrite
{
    // Whoever prunes locks this row first: two instances take turns and never wait for each other crosswise.
    private const string Lock =
        "INSERT INTO snapshot_progress (name, position) VALUES ('pruning', 0) ON CONFLICT (name) DO UPDATE SET position = 0";

    /// <returns>How many rows the statement touched.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    public static async Task<int> RunAsync(IDatabase database, string sql, object values, CancellationToken cancellationToken)
    {
        try
        {
            await using var write = await database.BeginWriteAsync(cancellationToken);
            await ExecuteAsync(write.Transaction, Lock, null, cancellationToken);
            var touched = await ExecuteAsync(write.Transaction, sql, values, cancellationToken);
            await write.CommitAsync(cancellationToken);
            return touched;
        }
        catch (DbException failure)
        {
            throw database.Explain("What is older than it is kept for cannot be removed", failure);
        }
    }

    /// <summary>One number; null for none.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public static async Task<long?> ReadAsync(IDatabase database, string sql, object? values, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            return await connection.QuerySingleAsync<long?>(new CommandDefinition(sql, values, cancellationToken: cancellationToken));
        }
        catch (DbException failure)
        {
            throw database.Explain("What is older than it is kept for cannot be found", failure);
        }
    }

    private static Task<int> ExecuteAsync(DbTransaction transaction, string sql, object? values, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: cancellationToken));
}
