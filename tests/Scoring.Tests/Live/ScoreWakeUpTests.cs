using HealthScore.Scoring.Live;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Live;

/// <summary>No wake-up is lost, and waiting ends when its time is over.</summary>
public class ScoreWakeUpTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Wait_WhenWokenBefore_EndsAtOnce()
    {
        var wakeUp = new ScoreWakeUp(_time);
        wakeUp.WakeUp();
        wakeUp.WakeUp();

        await wakeUp.WaitAsync(Second, CancellationToken.None);
        var again = wakeUp.WaitAsync(Second, CancellationToken.None);

        Assert.False(again.IsCompleted);
        _time.Advance(Second);
        await again;
    }

    [Fact]
    public async Task Wait_WhenWoken_Ends()
    {
        var wakeUp = new ScoreWakeUp(_time);
        var waiting = wakeUp.WaitAsync(Second, CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        wakeUp.WakeUp();

        await waiting;
        Assert.Equal(0, _time.Waiting);
    }

    [Fact]
    public async Task Wait_WhenStopped_SaysSo()
    {
        using var stopping = new CancellationTokenSource();
        var waiting = new ScoreWakeUp(_time).WaitAsync(Second, stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
