using System.Threading.RateLimiting;
using HealthScore.Bot.Api.Problems;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Api.Doors;

/// <summary>
/// How many requests each key may send: a bucket of <c>Api:Burst</c> that fills with <c>Api:RequestsPerSecond</c>.
/// </summary>
internal sealed class KeyRates : IDisposable
{
    // Tokens come in small portions, so that a caller at the limit is slowed down evenly.
    private const int PortionsPerSecond = 10;

    private readonly PartitionedRateLimiter<string> _limiter;

    public KeyRates(IOptions<ApiOptions> options)
    {
        var perSecond = options.Value.RequestsPerSecond;
        var portion = (perSecond + PortionsPerSecond - 1) / PortionsPerSecond;
        _limiter = PartitionedRateLimiter.Create<string, string>(id => RateLimitPartition.GetTokenBucketLimiter(
            id,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.Value.Burst,
                TokensPerPeriod = portion,
                ReplenishmentPeriod = TimeSpan.FromSeconds((double)portion / perSecond),
                QueueLimit = 0,
                AutoReplenishment = true,
            }));
    }

    /// <summary>Why the key must wait; null when its request may pass.</summary>
    public Problem? Refusal(string id)
    {
        using var lease = _limiter.AttemptAcquire(id);
        if (lease.IsAcquired) return null;
        return new Problem(
            StatusCodes.Status429TooManyRequests, "rate-limit", "Too many requests",
            "The key sends more requests than Api:RequestsPerSecond and Api:Burst allow: wait as Retry-After says, or send more "
            + "rows in each.")
        {
            RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1),
        };
    }

    public void Dispose() => _limiter.Dispose();
}
