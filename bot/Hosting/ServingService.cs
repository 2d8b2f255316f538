using HealthScore.Scoring.Live;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Hosting;

/// <summary>Says in the store that this server runs and by which scorecards it scores, as long as it does.</summary>
internal sealed partial class ServingService(ScoreServers servers, LiveScoring live, TimeProvider time, ILogger<ServingService> log)
    : QuietlyEndingService
{
    /// <summary>How long a server that was killed still counts.</summary>
    public static readonly TimeSpan Counts = TimeSpan.FromMinutes(1);

    /// <summary>Often enough that one that misses a time or two still counts.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(15);

    private readonly string _server = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <exception cref="StoreUnusableException">The store cannot be written.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await KeepAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await servers.EndAsync(_server, cancellationToken);
        }
        catch (StoreUnusableException failure)
        {
            Failed(log, failure.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Renewal, time);
        while (await NextAsync(timer, stoppingToken))
        {
            try
            {
                await KeepAsync(stoppingToken);
            }
            catch (StoreUnusableException failure)
            {
                Failed(log, failure.Message);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private Task KeepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return servers.KeepAsync(_server, live.Fingerprint, now, now + Counts, cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Warning, "The store cannot be told that this server runs, so that a command with other scorecards may put them in force: {Reason}")]
    private static partial void Failed(ILogger log, string reason);
}
