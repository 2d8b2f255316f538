using System.Data.Common;
using Dapper;

namespace HealthScore.Scoring.Storage;

/// <summary>
/// The servers that keep a store's scores up to date. Each says so for a while and renews it, so that one that was killed is
/// forgotten. The statements run on every kind of database.
/// </summary>
/// <param name="database">Opened with the tables of scores.</param>
public sealed class ScoreServers(IDatabase database)
{
    private const string Forget = "DELETE FROM score_servers WHERE until <= @now";

    private const string Keep =
        "INSERT INTO score_servers (server, scorecards, until) VALUES (@server, @scorecards, @until) "
        + "ON CONFLICT (server) DO UPDATE SET scorecards = @scorecards, until = @until";

    /// <summary>Says that a server serves, until an instant or longer.</summary>
    /// <param name="server">Its name; no other one has it.</param>
    /// <param name="scorecards">The fingerprint of those that it scores by.</param>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    public Task KeepAsync(string server, string scorecards, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(server);
        ArgumentException.ThrowIfNullOrWhiteSpace(scorecards);
        return WriteAsync(
            async transaction =>
            {
                await RunAsync(transaction, Forget, new { now = now.UtcTicks }, cancellationToken);
                await RunAsync(transaction, Keep, new { server, scorecards, until = until.UtcTicks }, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Says that a server serves no more.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written, or is being written for too long.</exception>
    public Task EndAsync(string server, CancellationToken cancellationToken) => WriteAsync(
        transaction => RunAsync(transaction, "DELETE FROM score_servers WHERE server = @server", new { server }, cancellationToken),
        cancellationToken);

    /// <summary>The fingerprints of the scorecards by which servers score now; empty when nobody serves.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async Task<IReadOnlyList<string>> ReadScorecardsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            return [.. await connection.QueryAsync<string>(new CommandDefinition(
                "SELECT scorecards FROM score_servers WHERE until > @now", new { now = now.UtcTicks }, cancellationToken: cancellationToken))];
        }
        catch (DbException failure)
        {
            throw database.Explain("The store cannot tell whether a server runs", failure);
        }
    }

    private async Task WriteAsync(Func<DbTransaction, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await using var own = await database.BeginWriteAsync(cancellationToken);
            await write(own.Transaction);
            await own.CommitAsync(cancellationToken);
        }
        catch (DbException failure)
        {
            throw database.Explain("The store cannot be told that a server runs", failure);
        }
    }

    private static Task<int> RunAsync(DbTransaction transaction, string sql, object values, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: cancellationToken));
}
