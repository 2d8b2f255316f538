using HealthScore.Bot.Configuration;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Hosting;

/// <summary>
/// Keeps daily snapshots while the bot is served: when a UTC day ended, and at the start for days that were missed, in the
/// background. No failure ends it.
/// </summary>
internal sealed partial class DailySnapshotService(
    DailySnapshots snapshots, IOptions<HistoryOptions> options, TimeProvider time, ILogger<DailySnapshotService> log)
    : QuietlyEndingService
{
    // A machine that slept wakes up in another day.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Snapshots) return;
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var kept = await snapshots.KeepMissingAsync(took => RestAsync(took, stoppingToken), stoppingToken);
                if (kept > 0) Kept(log, kept);
                pause = FirstPause;
                var left = snapshots.NextEnd - time.GetUtcNow();
                await Task.Delay(left < LongestSleep ? left : LongestSleep, time, stoppingToken);
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
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    // Half of the time belongs to answers and live scores.
    private Task RestAsync(TimeSpan took, CancellationToken cancellationToken) =>
        took > TimeSpan.Zero ? Task.Delay(took, time, cancellationToken) : Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Daily snapshots are kept: {Kept} are new or different")]
    private static partial void Kept(ILogger log, int kept);

    [LoggerMessage(2, LogLevel.Error, "Daily snapshots are not kept, trying again in {Minutes} min: {Reason}")]
    private static partial void StoreFailed(ILogger log, double minutes, string reason);

    [LoggerMessage(3, LogLevel.Error, "Daily snapshots are not kept by a fault of this program, trying again in {Minutes} min: please report it")]
    private static partial void Failed(ILogger log, Exception failure, double minutes);
}
