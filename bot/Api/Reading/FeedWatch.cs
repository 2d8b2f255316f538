using HealthScore.Scoring.Storage;

namespace HealthScore.Bot.Api.Reading;

/// <summary>
/// Waits for the feed to grow. The store is asked, as another process may write it too: once for all who wait, often while
/// changes come and rarely after a silence. Nothing is asked while nobody waits.
/// </summary>
internal sealed class FeedWatch(IScoreStore store, TimeProvider time, IHostApplicationLifetime lifetime)
{
    public static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(5);
    public static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(50);

    // A pause is this part of the silence before it.
    private const int PartOfSilence = 20;

    // One more is not refused: its answer just comes at once.
    private const int MostWaiting = 1_000;

    private readonly Lock _gate = new();
    private Task<long>? _newest;
    private long _asked;
    private long _grew;
    private long _known = -1;
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
                await Task.Delay(Pause(), time, cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private TimeSpan Pause()
    {
        var silence = time.GetElapsedTime(Volatile.Read(ref _grew)) / PartOfSilence;
        return silence < ShortestPause ? ShortestPause : silence > LongestPause ? LongestPause : silence;
    }

    private Task<long> NewestAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var isFresh = _newest is { IsCompletedSuccessfully: true } && time.GetElapsedTime(_asked, now) < ShortestPause;
            if (_newest is null || (_newest.IsCompleted && !isFresh))
            {
                _asked = now;
                // A caller who goes away must not end what others wait for.
                _newest = Task.Run(() => AskAsync(CancellationToken.None));
            }

            return _newest.WaitAsync(cancellationToken);
        }
    }

    private async Task<long> AskAsync(CancellationToken cancellationToken)
    {
        var newest = await store.ReadNewestChangeAsync(cancellationToken);
        // One asks at a time.
        if (newest != _known) Volatile.Write(ref _grew, time.GetTimestamp());
        _known = newest;
        return newest;
    }
}
