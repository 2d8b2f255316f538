using HealthScore.Testing;
using Xunit.Abstractions;

namespace HealthScore.EndToEnd.Crash;

/// <summary>
/// The program is killed again and again while it imports: what a file brings is there as a whole or not at all, and importing it
/// again ends as if nothing had happened.
/// </summary>
public sealed class ImportKillTests(ITestOutputHelper output)
{
    [FactNeeds("unix signals")]
    public async Task Import_WhenKilledAtAnyInstant_HasStoredAllOfItOrNothing() =>
        await Task.WhenAll(RunAsync(11, kills: 50), RunAsync(12, kills: 50));

    private async Task RunAsync(int seed, int kills)
    {
        using var lineage = new ImportLineage(seed);
        await lineage.RunAsync(kills);
        output.WriteLine($"seed {seed}: {lineage.Kills} kills over {lineage.Steps} files, {lineage.StoredUnseen} stored unseen");
    }
}
