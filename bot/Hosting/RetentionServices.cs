using HealthScore.Bot.Configuration;
using HealthScore.Scoring.Storage.Retention;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Hosting;

/// <summary>The removal of what is older than it is kept for.</summary>
internal static class RetentionServices
{
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsCheck>();
        services.AddSingleton<FeedRetention>().AddSingleton<SnapshotRetention>();
        return services.AddHostedService<RetentionService>();
    }
}
