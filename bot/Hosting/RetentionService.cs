using HealthScore.Bot.Configuration;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;
using HealthScore.Scoring.Storage.Retention;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Hosting;

/// <summary>
/// Removes what is older than it is kept for while the bot is served: at the start and whenever a UTC day began, in the background,
/// in many small writes. Several servers on one store may all do so. No failure ends it.
/// </summary>
internal sealed partial class RetentionService(
    FeedRetention feed, SnapshotRetention snapshots, IOptions<RetentionOptions> options, TimeProvider time, ILogger<RetentionService> log)
    : QuietlyEndingService
{
    // A machine that slept wakes up in another day.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Prune) return;
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var day = UtcDay.Of(time.GetUtcNow());
                await PruneAsync(stoppingToken);
                pause = FirstPause;
                await SleepAsync(day, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                if (failure is StoreUnusableException) StoreFailed(log, pause.TotalMinutes, failure.Message);
                else Failed(log, failure, pause.TotalMinutes);
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestSleep ? pause * 2 : LongestSleep;
            }
        }
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        var limits = options.Value.Limits;
        var changes = await feed.PruneAsync(limits, took => RestAsync(took, cancellationToken), cancellationToken);
        var days = await snapshots.ThinAsync(limits, took => RestAsync(took, cancellationToken), cancellationToken);
        if (changes + days > 0) Pruned(log, changes, days);
    }

    private async Task SleepAsync(DateOnly day, CancellationToken cancellationToken)
    {
        while (UtcDay.StartOf(day.AddDays(1)) - time.GetUtcNow() is var left && left > TimeSpan.Zero)
            await Task.Delay(left < LongestSleep ? left : LongestSleep, time, cancellationToken);
    }

    // Half of the time belongs to answers and live scores.
    private Task RestAsync(TimeSpan took, CancellationToken cancellationToken) =>
        took > TimeSpan.Zero ? Task.Delay(took, time, cancellationToken) : Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "What was older than it is kept for is removed: {Changes} changes of the feed, {Days} daily snapshots")]
    private static partial void Pruned(ILogger log, long changes, long days);

    [LoggerMessage(2, LogLevel.Error, "What is older than it is kept for is not removed, trying again in {Minutes} min: {Reason}")]
    private static partial void StoreFailed(ILogger log, double minutes, string reason);

    [LoggerMessage(3, LogLevel.Error, "What is older than it is kept for is not removed by a fault of this program, trying again in {Minutes} min: please report it")]
    private static partial void Failed(ILogger log, Exception failure, double minutes);
}
