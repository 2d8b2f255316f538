using HealthScore.Testing;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Sqlite;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>A file for one test, and all that was opened on it.</summary>
internal sealed class SqliteScratch : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<SqliteDatabase> _opened = [];

    public string File => _folder.File("store.db");

    public IHealthStore OpenStore(TimeProvider clock) => new SqliteHealthStore(OpenDatabase(clock), clock);

    public SqliteDatabase OpenDatabase(TimeProvider clock, params MigrationSet[] more)
    {
        var database = SqliteDatabase.Open(File, [SqliteMigrations.Scoring, .. more], clock);
        _opened.Add(database);
        return database;
    }

    public void Close()
    {
        _opened.ForEach(database => database.Dispose());
        _opened.Clear();
    }

    public void Dispose()
    {
        Close();
        _folder.Dispose();
    }
}
