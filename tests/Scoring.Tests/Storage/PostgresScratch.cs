using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>A schema for one test, and all that was opened on it.</summary>
internal sealed class PostgresScratch : IDisposable
{
    private readonly List<PostgresDatabase> _opened = [];

    public TestSchema Schema { get; } = new();

    public PostgresHealthStore OpenStore(TimeProvider clock) => new(OpenDatabase(clock), clock);

    public PostgresDatabase OpenDatabase(TimeProvider clock, params MigrationSet[] more)
    {
        var database = PostgresDatabase.Open(Schema.ConnectionString, [PostgresMigrations.Scoring, .. more], clock);
        _opened.Add(database);
        return database;
    }

    public void Dispose()
    {
        _opened.ForEach(database => database.Dispose());
        Schema.Dispose();
    }
}
