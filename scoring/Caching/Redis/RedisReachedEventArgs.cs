namespace HealthScore.Scoring.Caching.Redis;

/// <summary>Redis came or went.</summary>
public sealed class RedisReachedEventArgs(bool isReached) : EventArgs
{
    public bool IsReached { get; } = isReached;
}
