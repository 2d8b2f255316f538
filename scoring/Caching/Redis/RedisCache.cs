using System.Net.Sockets;
using HealthScore.Scoring.Caching.Sharing;
using StackExchange.Redis;

namespace HealthScore.Scoring.Caching.Redis;

/// <summary>
/// The shared cache in Redis. Connects in the background and comes back by itself; while Redis is away, slow or talks nonsense,
/// it is left alone but for one try a second, which costs whoever asks at most <see cref="Patience"/>.
/// </summary>
public sealed class RedisCache : ISharedCache, IDisposable
{
    /// <summary>The most that anybody waits for Redis.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    /// <summary>How long it is left alone after it was away or slow.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly string _channel;
    // Who tells; nobody needs to hear from themselves.
    private readonly string _self;
    private readonly Task<ConnectionMultiplexer> _connecting;
    private readonly RedisNews _news;
    private long _pausedUntil = long.MinValue;
    private volatile bool _disposed;

    /// <param name="address">As StackExchange.Redis writes it, such as <c>redis.example:6379,password=…</c></param>
    /// <param name="store">The store's own name: those on another store hear and see nothing of this.</param>
    /// <param name="time">Measures patience and pause.</param>
    /// <exception cref="ArgumentException">The address cannot be read.</exception>
    public RedisCache(string address, string store, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _self = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        _channel = $"healthscore:written:1:{store}";
        _news = new RedisNews(SendAsync);
        var options = RedisAddress.Read(address);
        _connecting = Task.Run(() => ConnectAsync(options));
    }

    public event EventHandler? Written;

    /// <summary>Redis came or went. From any thread.</summary>
    public event EventHandler<RedisReachedEventArgs>? Reached;

    public async ValueTask<byte[]?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        if (Connected() is not { } redis) return null;
        try
        {
            return await Observed(redis.GetDatabase().StringGetAsync(key)).WaitAsync(Patience, _time, cancellationToken);
        }
        catch (RedisServerException)
        {
            // It answers, but something else stands under the key.
            return null;
        }
        catch (Exception failure) when (failure is TimeoutException or RedisException or ObjectDisposedException)
        {
            LeaveAlone();
            return null;
        }
    }

    public void Keep(string key, byte[] value, TimeSpan time)
    {
        if (Connected() is not { } redis) return;
        try
        {
            redis.GetDatabase().StringSet(key, value, time, flags: CommandFlags.FireAndForget);
        }
        catch (Exception failure) when (failure is TimeoutException or RedisException or ObjectDisposedException)
        {
            LeaveAlone();
        }
    }

    public void TellWritten() => _news.Tell();

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _ = _connecting.ContinueWith(
            connected => connected.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    private async Task<ConnectionMultiplexer> ConnectAsync(ConfigurationOptions address)
    {
        var redis = await FirstAsync(address);
        redis.ConnectionFailed += (_, failed) => Report(failed.ConnectionType, isReached: false);
        redis.ConnectionRestored += (_, restored) => Report(restored.ConnectionType, isReached: true);
        if (redis.IsConnected) Report(ConnectionType.Interactive, isReached: true);
        // Made now or, when Redis is not there, once it comes.
        _ = Observed(redis.GetSubscriber().SubscribeAsync(_channel, (_, teller) =>
        {
            if (teller != _self) Written?.Invoke(this, EventArgs.Empty);
        }));
        return redis;
    }

    // A name that cannot be resolved yet is an exception even where a server that is not there yet is none.
    private async Task<ConnectionMultiplexer> FirstAsync(ConfigurationOptions address)
    {
        while (true)
        {
            try
            {
                return await ConnectionMultiplexer.ConnectAsync(address);
            }
            catch (Exception failure) when (!_disposed && failure is RedisException or TimeoutException or SocketException)
            {
                await Task.Delay(Pause, _time);
            }
        }
    }

    private void Report(ConnectionType connection, bool isReached)
    {
        if (connection == ConnectionType.Interactive) Reached?.Invoke(this, new RedisReachedEventArgs(isReached));
        // What was told while it was away was not heard.
        else if (isReached) Written?.Invoke(this, EventArgs.Empty);
    }

    private async Task SendAsync()
    {
        if (Connected() is not { } redis) return;
        try
        {
            await Observed(redis.GetSubscriber().PublishAsync(_channel, _self)).WaitAsync(Patience, _time);
        }
        catch (Exception failure) when (failure is TimeoutException or RedisException or ObjectDisposedException)
        {
            LeaveAlone();
        }
    }

    private ConnectionMultiplexer? Connected() =>
        !_disposed && _connecting.IsCompletedSuccessfully && _time.GetTimestamp() >= Volatile.Read(ref _pausedUntil)
        && _connecting.Result is { IsConnected: true } redis
            ? redis
            : null;

    private void LeaveAlone() =>
        Volatile.Write(ref _pausedUntil, _time.GetTimestamp() + (long)(Pause.TotalSeconds * _time.TimestampFrequency));

    // An answer that comes after the patience has ended may be a failure, which is nobody's then.
    private static T Observed<T>(T task)
        where T : Task
    {
        _ = task.ContinueWith(failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return task;
    }
}
