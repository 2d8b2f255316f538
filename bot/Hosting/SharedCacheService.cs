using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Caching.Redis;
using HealthScore.Scoring.Caching.Sharing;
using HealthScore.Scoring.Live;

namespace HealthScore.Bot.Hosting;

/// <summary>
/// Carries the news of a write between instances: what was written here is told, what was written elsewhere wakes the book and
/// live scoring. Says in the log when Redis comes and goes.
/// </summary>
internal sealed partial class SharedCacheService(
    ISharedCache shared, StoreNews news, BookFollower book, IScoreWakeUp wakeUp, ILogger<SharedCacheService> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        news.Written += OnWrittenHere;
        shared.Written += OnWrittenElsewhere;
        if (shared is RedisCache redis) redis.Reached += OnReached;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        news.Written -= OnWrittenHere;
        shared.Written -= OnWrittenElsewhere;
        if (shared is RedisCache redis) redis.Reached -= OnReached;
        return Task.CompletedTask;
    }

    private void OnWrittenHere(object? sender, EventArgs e) => shared.TellWritten();

    private void OnWrittenElsewhere(object? sender, EventArgs e)
    {
        book.Wake();
        wakeUp.WakeUp();
    }

    private void OnReached(object? sender, RedisReachedEventArgs e)
    {
        if (e.IsReached) Reached(log);
        else Lost(log);
    }

    [LoggerMessage(1, LogLevel.Information, "Redis is reached: results and news of writes are shared with other instances")]
    private static partial void Reached(ILogger log);

    [LoggerMessage(2, LogLevel.Warning, "Redis is not reached: this instance works everything out itself until it comes back")]
    private static partial void Lost(ILogger log);
}
