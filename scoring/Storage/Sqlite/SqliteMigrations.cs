namespace HealthScore.Scoring.Storage.Sqlite;

/// <summary>The tables of accounts and signals.</summary>
public static class SqliteMigrations
{
    public static MigrationSet Scoring { get; } = MigrationSet.FromResources(
        "scoring", typeof(SqliteMigrations).Assembly, "HealthScore.Scoring.Storage.Sqlite.Migrations.");
}
