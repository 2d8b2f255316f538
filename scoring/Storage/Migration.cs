namespace HealthScore.Scoring.Storage;

/// <summary>One numbered step from one version of a schema to the next.</summary>
/// <param name="Number">At least 1; steps run in the order of their numbers, each once.</param>
/// <param name="Name">What the step does, for people.</param>
/// <param name="Sql">The statements, for every database that has no words of its own.</param>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>The statements for PostgreSQL; <see cref="Sql"/> where it has no words of its own.</summary>
    public string PostgresSql { get; init; } = Sql;
}
