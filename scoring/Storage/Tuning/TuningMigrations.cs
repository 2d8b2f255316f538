namespace HealthScore.Scoring.Storage.Tuning;

/// <summary>The tables of what people tune: overrides and the history of scorecards. The same for every database.</summary>
public static class TuningMigrations
{
    public static MigrationSet All { get; } = MigrationSet.FromResources(
        "tuning", typeof(TuningMigrations).Assembly, "HealthScore.Scoring.Storage.Tuning.Migrations.");
}
