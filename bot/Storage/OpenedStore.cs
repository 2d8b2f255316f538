using HealthScore.Bot.Configuration;
using HealthScore.Scoring.Caching.Sharing;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Postgres;
using HealthScore.Scoring.Storage.Sqlite;
using HealthScore.Scoring.Storage.Tuning;

namespace HealthScore.Bot.Storage;

/// <summary>The database that the settings name, with all that is kept in it. Both kinds keep the same.</summary>
internal sealed record OpenedStore(
    IDatabase Database, IHealthStore Health, IPastStore Past, ISnapshotStore Snapshots, IScoreStore Scores) : IDisposable
{
    // Their steps have words for both kinds.
    private static readonly MigrationSet[] OnBoth = [TuningMigrations.All, BotMigrations.All, StoreIdentity.Migrations];

    /// <exception cref="StoreUnusableException">It cannot be used; the message names the setting and the fix.</exception>
    public static OpenedStore Open(StoreOptions options, TimeProvider time) => options.IsPostgres
        ? Of(PostgresDatabase.Open(options.ConnectionString!, OfPostgres, time), time)
        : Of(SqliteDatabase.Open(options.Path, OfSqlite, time), time);

    /// <summary>For those who only read: it is neither created nor upgraded.</summary>
    /// <exception cref="StoreUnusableException">It is missing or of another version; the message names the fix.</exception>
    public static OpenedStore OpenAsItIs(StoreOptions options, TimeProvider time) => options.IsPostgres
        ? Of(PostgresDatabase.OpenAsItIs(options.ConnectionString!, OfPostgres, time), time)
        : Of(SqliteDatabase.OpenAsItIs(options.Path, OfSqlite, time), time);

    public void Dispose() => (Database as IDisposable)?.Dispose();

    private static MigrationSet[] OfSqlite => [SqliteMigrations.Scoring, .. OnBoth];

    private static MigrationSet[] OfPostgres => [PostgresMigrations.Scoring, .. OnBoth];

    private static OpenedStore Of(SqliteDatabase database, TimeProvider time)
    {
        var health = new SqliteHealthStore(database, time);
        return new OpenedStore(database, health, health, new SqliteSnapshotStore(database), new SqliteScoreStore(database));
    }

    private static OpenedStore Of(PostgresDatabase database, TimeProvider time)
    {
        var health = new PostgresHealthStore(database, time);
        return new OpenedStore(database, health, health, new PostgresSnapshotStore(database), new PostgresScoreStore(database));
    }
}
