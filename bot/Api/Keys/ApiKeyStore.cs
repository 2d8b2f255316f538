using System.Data.Common;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Keys;

/// <summary>Keys in the database. Needs <see cref="Storage.BotMigrations"/>.</summary>
internal sealed class ApiKeyStore(IDatabase database)
{
    /// <summary>All keys, also those that are good no more, oldest first.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<IReadOnlyList<ApiKey>> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT id, name, scopes, hash, created_at, expires_at, revoked_at, last_used_at "
                + "FROM api_key ORDER BY created_at, id";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var keys = new List<ApiKey>();
            while (await reader.ReadAsync(cancellationToken)) keys.Add(Row(reader));
            return keys;
        }
        catch (DbException failure)
        {
            throw database.Explain("API keys cannot be read", failure);
        }
    }

    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public ValueTask<bool> AddAsync(ApiKey key, CancellationToken cancellationToken) => RunAsync(
        "INSERT INTO api_key (id, name, scopes, hash, created_at, expires_at) "
        + "VALUES (@id, @name, @scopes, @hash, @created_at, @expires_at)",
        [
            ("@id", key.Id), ("@name", key.Name), ("@scopes", ScopeWords.Of(key.Scopes)),
            ("@hash", Convert.ToHexStringLower(key.Hash.Span)), ("@created_at", key.CreatedAt.UtcTicks),
            ("@expires_at", key.ExpiresAt?.UtcTicks),
        ],
        cancellationToken);

    /// <summary>From now on the key opens nothing.</summary>
    /// <returns>False when there is no such key, or it was revoked before.</returns>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public ValueTask<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => RunAsync(
        "UPDATE api_key SET revoked_at = @at WHERE id = @id AND revoked_at IS NULL",
        [("@id", id), ("@at", at.UtcTicks)],
        cancellationToken);

    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public ValueTask<bool> MarkUsedAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => RunAsync(
        "UPDATE api_key SET last_used_at = @at WHERE id = @id AND (last_used_at IS NULL OR last_used_at < @at)",
        [("@id", id), ("@at", at.UtcTicks)],
        cancellationToken);

    private async ValueTask<bool> RunAsync(
        string sql, (string Name, object? Value)[] parameters, CancellationToken cancellationToken)
    {
        try
        {
            await using var write = await database.BeginWriteAsync(cancellationToken);
            await using var command = write.Transaction.Connection!.CreateCommand();
            command.Transaction = write.Transaction;
            command.CommandText = sql;
            foreach (var (name, value) in parameters)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }

            var isChange = await command.ExecuteNonQueryAsync(cancellationToken) > 0;
            await write.CommitAsync(cancellationToken);
            return isChange;
        }
        catch (DbException failure)
        {
            throw database.Explain("API keys cannot be saved", failure);
        }
    }

    private static ApiKey Row(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        // What a newer program wrote and this one does not know allows nothing here.
        ScopeWords.Read(row.GetString(2), out _) ?? ApiScopes.None,
        Convert.FromHexString(row.GetString(3)),
        new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
        Instant(row, 5),
        Instant(row, 6),
        Instant(row, 7));

    private static DateTimeOffset? Instant(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);
}
