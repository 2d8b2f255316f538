using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Tests.Hosting;

/// <summary>Counts how often it was told that the program's scorecards are in force.</summary>
internal sealed class CountedRecord : IScorecardRecord
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public Task KeepAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _count);
        return Task.CompletedTask;
    }
}
