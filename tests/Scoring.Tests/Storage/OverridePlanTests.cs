using HealthScore.Scoring.Storage.Tuning;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>However many overrides there ever were, live scoring looks at few of them.</summary>
public sealed class OverridePlanTests : IDisposable
{
    private readonly SqliteScratch _scratch = new();

    [Theory]
    [InlineData(SqlOverrideStore.InForce)]
    [InlineData(SqlOverrideStore.Ahead)]
    public void Query_UsesIndexesOnly(string sql)
    {
        using var connection = _scratch.OpenDatabase(new StepClock(), TuningMigrations.All).Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        command.Parameters.AddWithValue("@now", 0L);
        var plan = new List<string>();
        using (var row = command.ExecuteReader())
        {
            while (row.Read()) plan.Add(row.GetString(3));
        }

        Assert.Equal(2, plan.Count(line => line.StartsWith("SEARCH", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, line => line.StartsWith("SCAN", StringComparison.Ordinal));
    }

    public void Dispose() => _scratch.Dispose();
}
