using System.Data.Common;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.People;

/// <summary>People in the database. Needs <see cref="Storage.BotMigrations"/>.</summary>
internal sealed class PeopleStore(IDatabase database)
{
    /// <summary>Everybody, in the order of their ids.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async ValueTask<IReadOnlyList<Person>> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.ConnectAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT id, name, role, manager, language, time_zone, team FROM person";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var people = new List<Person>();
            while (await reader.ReadAsync(cancellationToken)) people.Add(Row(reader));
            // Databases sort texts in orders of their own.
            people.Sort((left, right) => string.CompareOrdinal(left.Id.Value, right.Id.Value));
            return people;
        }
        catch (DbException failure)
        {
            throw database.Explain("The people in the store cannot be read", failure);
        }
    }

    /// <summary>Saves these people, all or none; others stay. Who is there already is replaced.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public async ValueTask SaveAsync(IEnumerable<Person> people, CancellationToken cancellationToken)
    {
        try
        {
            await using var write = await database.BeginWriteAsync(cancellationToken);
            foreach (var person in people) await SaveAsync(write.Transaction, person, cancellationToken);
            await write.CommitAsync(cancellationToken);
        }
        catch (DbException failure)
        {
            throw database.Explain("People cannot be saved", failure);
        }
    }

    private static async Task SaveAsync(DbTransaction transaction, Person person, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO person (id, name, role, manager, language, time_zone, team)
            VALUES (@id, @name, @role, @manager, @language, @time_zone, @team)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, manager = excluded.manager,
              language = excluded.language, time_zone = excluded.time_zone, team = excluded.team
            """;
        Add(command, "@id", person.Id.Value);
        Add(command, "@name", person.Name);
        Add(command, "@role", PersonWords.Of(person.Role));
        Add(command, "@manager", person.Manager?.Value);
        Add(command, "@language", PersonWords.Of(person.Language));
        Add(command, "@time_zone", person.TimeZone);
        Add(command, "@team", person.Team);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Person Row(DbDataReader row) => new(
        new UserId(row.GetString(0)),
        row.GetString(1),
        PersonWords.Role(row.GetString(2)) ?? PersonRole.Csm,
        Text(row, 3) is { } manager ? new UserId(manager) : null,
        PersonWords.Language(row.GetString(4)) ?? Cards.Model.Language.English,
        row.GetString(5),
        Text(row, 6));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static void Add(DbCommand command, string name, string? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = (object?)value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
