using HealthScore.Bot.Hosting;

namespace HealthScore.Benchmarks.Live;

/// <summary>Nobody asks later which scorecards were in force.</summary>
internal sealed class NoRecord : IScorecardRecord
{
    public Task KeepAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
