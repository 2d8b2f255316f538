using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Storage;

public sealed class SqliteSharedTablesTests : SharedTablesContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteDatabase> _opened = [];

    private protected override MigrationSet Scoring => SqliteMigrations.Scoring;

    private protected override IDatabase Open(MigrationSet scoring)
    {
        _opened.Add(SqliteDatabase.Open(_folder.File("store.db"), [scoring], Clock));
        return _opened[^1];
    }

    public void Dispose()
    {
        _opened.ForEach(database => database.Dispose());
        _folder.Dispose();
    }
}
