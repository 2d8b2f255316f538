using HealthScore.Bot.Hosting;
using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Turns.Context;

/// <summary>Writes contexts behind the answers, and now and then removes old ones. No failure ends it.</summary>
internal sealed partial class ContextService(Contexts contexts, TimeProvider time, ILogger<ContextService> log) : QuietlyEndingService
{
    public static readonly TimeSpan PruneEvery = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The last turns are answered by now.
        using var limit = new CancellationTokenSource(LastWords, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await contexts.SaveWaitingAsync(both.Token).WaitAsync(both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(WriteAsync(stoppingToken), PruneAsync(stoppingToken));

    private async Task WriteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await contexts.SomeWait.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await TryAsync(contexts.SaveWaitingAsync, stoppingToken);
        }
    }

    private async Task PruneAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(async token => await contexts.PruneAsync(token), stoppingToken);
            await Task.Delay(PruneEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (StoreUnusableException failure)
        {
            StoreFailed(log, failure.Message);
        }
        catch (Exception failure)
        {
            Failed(log, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Contexts of conversations are not kept in order for now: {Reason}")]
    private static partial void StoreFailed(ILogger log, string reason);

    [LoggerMessage(2, LogLevel.Error, "Contexts of conversations are not kept in order by a fault of this program: please report it")]
    private static partial void Failed(ILogger log, Exception failure);
}
