using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Hosting;

/// <summary>
/// Keeps standing scores up to date while the bot is served. It sleeps until the next account is due; a write in this process
/// wakes it at once, and one of another process is noticed by a single number. No failure ends it.
/// </summary>
internal sealed partial class LiveScoringService(
    LiveScoring live, ServedScorecards scorecards, IScoreStore store, ScoreWakeUp wakeUp, TimeProvider time, ILogger<LiveScoringService> log)
    : QuietlyEndingService
{
    /// <summary>How often the number is read that tells of other processes' writes.</summary>
    public static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    // Small enough that a write waits for milliseconds.
    private const int Batch = 200;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                await PauseAsync(failure, stoppingToken);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var areOurs = await scorecards.HoldAsync(cancellationToken);
            var looked = time.GetUtcNow();
            while (await live.RescoreAsync(Batch, cancellationToken) > 0)
            {
                _failures = 0;
                looked = time.GetUtcNow();
            }

            // The stamp first: what is written after it is noticed, what was written before it is among the due.
            var stamp = await store.ReadStampAsync(cancellationToken);
            var due = await store.ReadNextDueAsync(cancellationToken);
            _failures = 0;
            // What was due and could not be had is in another one's hands, who may leave it without a trace.
            if (due <= looked || !areOurs) await wakeUp.WaitAsync(Glance, cancellationToken);
            else await WaitAsync(stamp, due, cancellationToken);
        }
    }

    private async Task WaitAsync(long stamp, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        do
        {
            var left = due - time.GetUtcNow() ?? Glance;
            if (left <= TimeSpan.Zero) return;
            await wakeUp.WaitAsync(left < Glance ? left : Glance, cancellationToken);
        }
        while (await store.ReadStampAsync(cancellationToken) == stamp);
    }

    // The book may be locked or the disk full for a while: what is due stays due.
    private async Task PauseAsync(Exception failure, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, _failures++), LongestPause.TotalSeconds));
        if (failure is StoreUnusableException) StoreFailed(log, pause.TotalSeconds, failure.Message);
        else Failed(log, failure, pause.TotalSeconds);
        await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LoggerMessage(1, LogLevel.Error, "Scores are not kept up to date, trying again in {Seconds} s: {Reason}")]
    private static partial void StoreFailed(ILogger log, double seconds, string reason);

    [LoggerMessage(2, LogLevel.Error, "Scores are not kept up to date by a fault of this program, trying again in {Seconds} s: please report it")]
    private static partial void Failed(ILogger log, Exception failure, double seconds);
}
