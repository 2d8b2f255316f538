using HealthScore.Testing;
using Xunit.Abstractions;

namespace HealthScore.EndToEnd.Crash;

/// <summary>The same on PostgreSQL, where also the database's side of a connection may end while the program goes on.</summary>
public sealed class PostgresKillTests(ITestOutputHelper output)
{
    [FactNeeds("unix signals", "postgres")]
    public async Task Serve_WhenKilledAtAnyInstant_KeepsWhatItAcknowledgedAndGoesOn()
    {
        using var lineage = new LiveLineage(21, _ => new PostgresCrashStore());
        await lineage.RunAsync(kills: 20);
        output.WriteLine(lineage.Told);
    }

    [FactNeeds("postgres")]
    public async Task Serve_WhenItsConnectionsAreCutAtAnyInstant_GoesOnByItself()
    {
        var store = new PostgresCrashStore();
        using var lineage = new LiveLineage(22, _ => store, mayFail: true);
        await lineage.RunCutAsync(cuts: 20, () => store.Cut());
        output.WriteLine(lineage.Told);
    }
}
