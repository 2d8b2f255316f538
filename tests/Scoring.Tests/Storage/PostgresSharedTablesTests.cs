using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

[ClassNeeds("postgres")]
public sealed class PostgresSharedTablesTests : SharedTablesContract, IDisposable
{
    private readonly TestSchema _schema = new();
    private readonly List<PostgresDatabase> _opened = [];

    private protected override MigrationSet Scoring => PostgresMigrations.Scoring;

    private protected override IDatabase Open(MigrationSet scoring)
    {
        _opened.Add(PostgresDatabase.Open(_schema.ConnectionString, [scoring], Clock));
        return _opened[^1];
    }

    public void Dispose()
    {
        _opened.ForEach(database => database.Dispose());
        _schema.Dispose();
    }
}
