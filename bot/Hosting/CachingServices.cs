using HealthScore.Bot.Configuration;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Caching.Movements;
using HealthScore.Scoring.Caching.Redis;
using HealthScore.Scoring.Caching.Sharing;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Hosting;

/// <summary>The book in memory, costly results, and what instances share.</summary>
internal static class CachingServices
{
    public static IServiceCollection AddCaching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CacheOptions>().Bind(configuration.GetSection(CacheOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CacheOptions>, CacheOptionsCheck>();
        services.AddSingleton<StoreNews>().AddSingleton(Shared).AddSingleton(Follower);
        services.AddSingleton(provider => new MovementCache(
            provider.GetRequiredService<IPastStore>(), provider.GetRequiredService<ScoreCalculator>(),
            provider.GetRequiredService<ISharedCache>(), StoreName(provider)));
        return services.AddSingleton<PastScores>();
    }

    // Wherever scores are written in this process, the book knows.
    private static BookFollower Follower(IServiceProvider provider)
    {
        var follower = new BookFollower(
            provider.GetRequiredService<IScoreStore>(), provider.GetRequiredService<ScoreCalculator>(),
            provider.GetRequiredService<TimeProvider>());
        provider.GetRequiredService<StoreNews>().Written += (_, _) => follower.Wake();
        return follower;
    }

    private static ISharedCache Shared(IServiceProvider provider) => Redis(provider) is { Length: > 0 } address
        ? new RedisCache(address, StoreName(provider), provider.GetRequiredService<TimeProvider>())
        : new NoSharedCache();

    // Nobody else sees it where nothing is shared.
    private static string StoreName(IServiceProvider provider) => Redis(provider).Length == 0
        ? ""
        : StoreIdentity.ReadAsync(
            provider.GetRequiredService<IDatabase>(), provider.GetRequiredService<TimeProvider>(), CancellationToken.None)
            .GetAwaiter().GetResult();

    private static string Redis(IServiceProvider provider) => provider.GetRequiredService<IOptions<CacheOptions>>().Value.Redis;
}
