using Dapper;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Caching.Sharing;

/// <summary>A store's own name, so that instances on different stores can share one cache without taking each other's results.</summary>
public static class StoreIdentity
{
    private const string Select = "SELECT id FROM store_identity WHERE only_row = 1";

    // The first of several who come at the same time names it.
    private const string Insert = "INSERT INTO store_identity (only_row, id) VALUES (1, @id) ON CONFLICT DO NOTHING";

    /// <summary>The table in which the name is kept.</summary>
    public static MigrationSet Migrations { get; } = new(
        "identity",
        [new Migration(1, "name of the store", "CREATE TABLE store_identity (only_row BIGINT NOT NULL PRIMARY KEY, id TEXT NOT NULL)")]);

    /// <summary>Reads the name; gives one to a store that has none.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read or written.</exception>
    public static async Task<string> ReadAsync(IDatabase database, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(time);
        await using var connection = await database.ConnectAsync(cancellationToken);
        var read = new CommandDefinition(Select, cancellationToken: cancellationToken);
        if (await connection.QuerySingleOrDefaultAsync<string>(read) is { } known) return known;
        var name = new { id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N") };
        await connection.ExecuteAsync(new CommandDefinition(Insert, name, cancellationToken: cancellationToken));
        return await connection.QuerySingleAsync<string>(read);
    }
}
