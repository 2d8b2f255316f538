namespace HealthScore.Scoring.Live;

/// <summary>Wake-ups within this process. A wake-up that nobody waits for wakes the next who waits.</summary>
/// <remarks>For one who waits at a time.</remarks>
public sealed class ScoreWakeUp(TimeProvider time) : IScoreWakeUp
{
    private volatile TaskCompletionSource _next = New();

    public void WakeUp() => _next.TrySetResult();

    /// <summary>Ends at a wake-up, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var next = _next;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(next.Task, Task.Delay(atMost, time, waiting.Token));
        await waiting.CancelAsync();
        // Before the caller looks: what comes from here on wakes it again.
        if (next.Task.IsCompleted) _next = New();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
