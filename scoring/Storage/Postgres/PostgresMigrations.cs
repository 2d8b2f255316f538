namespace HealthScore.Scoring.Storage.Postgres;

/// <summary>The tables of accounts and signals, in PostgreSQL's words.</summary>
public static class PostgresMigrations
{
    public static MigrationSet Scoring { get; } = MigrationSet.FromResources(
        "scoring", typeof(PostgresMigrations).Assembly, "HealthScore.Scoring.Storage.Postgres.Migrations.");
}
