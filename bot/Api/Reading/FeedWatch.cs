using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Reading;

/// <summary>
/// Waits for the feed to grow. However many wait, the store is asked once per <see cref="Interval"/>, as another process may write
/// it too; nothing is asked while nobody waits.
/// </summary>
internal sealed class FeedWatch(IScoreStore store, TimeProvider time, IHostApplicationLifetime lifetime)
{
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    // One more is not refused: its answer just comes at once.
    private const int MostWaiting = 1_000;

    private readonly Lock _gate = new();
    private Task<long> _newest = Task.FromResult(0L);
    private long _asked = long.MinValue;
    private int _waiting;

    /// <summary>Ends when there is a change after a position, when the time is over, or when the server stops.</summary>
    /// <exception cref="StoreUnusableException">The store cannot be read.</exception>
    public async Task WaitAsync(long after, TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting) atMost = TimeSpan.Zero;
        try
        {
            var began = time.GetTimestamp();
            while (await NewestAsync(cancellationToken) <= after)
            {
                if (lifetime.ApplicationStopping.IsCancellationRequested || time.GetElapsedTime(began) >= atMost) return;
                await Task.Delay(Interval, time, cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private Task<long> NewestAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (!_newest.IsCompleted || (_asked != long.MinValue && time.GetElapsedTime(_asked, now) < Interval && _newest.IsCompletedSuccessfully))
                return _newest.WaitAsync(cancellationToken);
            _asked = now;
            // A caller who goes away must not end what others wait for.
            _newest = Task.Run(async () => await store.ReadNewestChangeAsync(CancellationToken.None));
            return _newest.WaitAsync(cancellationToken);
        }
    }
}
