using HealthScore.Bot.Hosting;

namespace HealthScore.Bot.Tests.Hosting;

public sealed class QuietlyEndingServiceTests
{
    [Fact]
    public async Task ExecuteTask_WhenTheHostGivesUp_EndsWithoutAFault()
    {
        using var service = new Work(async cancellationToken => await new TaskCompletionSource().Task.WaitAsync(cancellationToken));
        await service.StartAsync(CancellationToken.None);

        var ending = service.ExecuteTask!;
        await service.StopAsync(CancellationToken.None);

        await ending;
        Assert.True(ending.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task ExecuteTask_WhenTheWorkFails_TellsTheHost()
    {
        using var service = new Work(_ => throw new InvalidOperationException("broken"));
        await service.StartAsync(CancellationToken.None);

        Assert.Equal("broken", (await Assert.ThrowsAsync<InvalidOperationException>(() => service.ExecuteTask!)).Message);
    }

    private sealed class Work(Func<CancellationToken, Task> work) : QuietlyEndingService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => work(stoppingToken);
    }
}
