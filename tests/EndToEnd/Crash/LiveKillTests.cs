using HealthScore.Testing;
using Xunit.Abstractions;

namespace HealthScore.EndToEnd.Crash;

/// <summary>
/// The program is killed again and again while it takes signals and keeps scores: nothing acknowledged is lost, no request is half
/// stored, every score stands or is due, and the feed goes on without gap or repeat.
/// </summary>
public sealed class LiveKillTests(ITestOutputHelper output)
{
    [FactNeeds("unix signals")]
    public async Task Serve_WhenKilledAtAnyInstant_KeepsWhatItAcknowledgedAndGoesOn() =>
        await Task.WhenAll(RunAsync(1, kills: 55), RunAsync(2, kills: 55));

    private async Task RunAsync(int seed, int kills)
    {
        using var lineage = new LiveLineage(seed, folder => new SqliteCrashStore(folder));
        await lineage.RunAsync(kills);
        output.WriteLine(lineage.Told);
    }
}
