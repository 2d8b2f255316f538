using System.Diagnostics;

namespace HealthScore.Benchmarks;

/// <summary>What several rounds of the same work took.</summary>
/// <param name="Seconds">Per round, shortest first.</param>
/// <param name="Bytes">Allocated in one round, by all threads; the median.</param>
internal sealed record Rounds(IReadOnlyList<double> Seconds, long Bytes)
{
    public const int Count = 5;

    public double Median => Seconds[Seconds.Count / 2];

    /// <summary>Runs the work once to warm it up, then <see cref="Count"/> times.</summary>
    public static async Task<Rounds> RunAsync(Func<int, Task> work)
    {
        await work(0);
        List<double> seconds = [];
        List<long> bytes = [];
        for (var round = 1; round <= Count; round++)
        {
            GC.Collect();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var started = Stopwatch.GetTimestamp();
            await work(round);
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            bytes.Add(GC.GetTotalAllocatedBytes(precise: true) - allocated);
        }

        return new Rounds([.. seconds.Order()], bytes.Order().ElementAt(Count / 2));
    }
}
