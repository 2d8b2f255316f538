namespace HealthScore.Bot.Hosting;

/// <summary>Prepares the portfolio before the server listens, so that the first question is answered at once.</summary>
internal sealed class PortfolioStartService(PortfolioStart start, Readiness readiness, IHostApplicationLifetime lifetime) : IHostedService
{
    // A million first scores take minutes: that is no reason to be away.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await start.RunAsync(Patience, cancellationToken);
        lifetime.ApplicationStopping.Register(() => readiness.NotReady("stopping: turns in progress are finished"));
        readiness.Ready();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
