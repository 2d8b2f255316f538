using System.Data.Common;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Turns.Context;

/// <summary>Contexts in the database, where all instances see them. Needs <see cref="Storage.BotMigrations"/>.</summary>
internal sealed class ContextStore(IDatabase database)
{
    /// <summary>Null when there is none that was saved after <paramref name="since"/>.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<TurnContext?> ReadAsync(ContextKey key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT content, saved_at FROM conversation_context WHERE id = @id AND saved_at > @since";
            Add(command, "@id", key.Id);
            Add(command, "@since", since.UtcTicks);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken)
                ? ContextJson.Read(reader.GetString(0), new DateTimeOffset(reader.GetInt64(1), TimeSpan.Zero))
                : null;
        }
        catch (DbException failure)
        {
            throw database.Explain("A conversation's context cannot be read", failure);
        }
    }

    /// <summary>Saves these, all or none; each takes the place of the one before.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public async ValueTask SaveAsync(IEnumerable<KeyValuePair<ContextKey, TurnContext>> contexts, CancellationToken cancellationToken)
    {
        try
        {
            await using var write = await database.BeginWriteAsync(cancellationToken);
            // In one order on every instance: two that save the same never wait for each other in a circle.
            foreach (var (key, context) in contexts.OrderBy(one => one.Key.Id, StringComparer.Ordinal))
                await SaveAsync(write.Transaction, key, context, cancellationToken);
            await write.CommitAsync(cancellationToken);
        }
        catch (DbException failure)
        {
            throw database.Explain("A conversation's context cannot be saved", failure);
        }
    }

    /// <summary>Removes all that were not saved after <paramref name="since"/>.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public async ValueTask<int> PruneAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            await using var write = await database.BeginWriteAsync(cancellationToken);
            await using var command = write.Transaction.Connection!.CreateCommand();
            command.Transaction = write.Transaction;
            command.CommandText = "DELETE FROM conversation_context WHERE saved_at <= @since";
            Add(command, "@since", since.UtcTicks);
            var removed = await command.ExecuteNonQueryAsync(cancellationToken);
            await write.CommitAsync(cancellationToken);
            return removed;
        }
        catch (DbException failure)
        {
            throw database.Explain("Old contexts of conversations cannot be removed", failure);
        }
    }

    private static async Task SaveAsync(DbTransaction transaction, ContextKey key, TurnContext context, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO conversation_context (id, content, saved_at) VALUES (@id, @content, @saved_at)
            ON CONFLICT (id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
            """;
        Add(command, "@id", key.Id);
        Add(command, "@content", ContextJson.Write(context));
        Add(command, "@saved_at", context.SavedAt.UtcTicks);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
