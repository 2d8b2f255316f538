namespace HealthScore.Bot.Hosting;

/// <summary>
/// Work that goes on while the bot is served. Where the host fails to start it cancels what it has begun, and would take that for a
/// fault of the work; the reason why it did not start is what people must see.
/// </summary>
internal abstract class QuietlyEndingService : BackgroundService
{
    public override Task? ExecuteTask => base.ExecuteTask is { } work ? EndAsync(work) : null;

    private static async Task EndAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException)
        {
            // Faults are thrown on.
        }
    }
}
