namespace HealthScore.Scoring.Caching.Redis;

/// <summary>
/// Sends "the store was written": one message at a time, and one more for all that was told meanwhile. So however often it is
/// told, and however slow Redis is, nothing piles up.
/// </summary>
internal sealed class RedisNews(Func<Task> send)
{
    private const int Idle = 0;
    private const int Sending = 1;
    private const int SendingAndTold = 2;

    private int _state = Idle;

    public void Tell()
    {
        if (Interlocked.CompareExchange(ref _state, Sending, Idle) == Idle) _ = SendAsync();
        else Interlocked.CompareExchange(ref _state, SendingAndTold, Sending);
    }

    private async Task SendAsync()
    {
        do
        {
            Volatile.Write(ref _state, Sending);
            await send();
        }
        while (Interlocked.CompareExchange(ref _state, Idle, Sending) != Sending);
    }
}
