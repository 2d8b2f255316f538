using HealthScore.Scoring.Caching.Redis;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Configuration;

internal sealed class CacheOptionsCheck : IValidateOptions<CacheOptions>
{
    // Without the value, which may hold a password.
    public ValidateOptionsResult Validate(string? name, CacheOptions options) =>
        new SettingChecks(CacheOptions.Section)
            .That(
                options.Redis.Length == 0 || RedisAddress.IsReadable(options.Redis),
                nameof(options.Redis),
                "cannot be read: write it like redis.example.com:6379,password=…,ssl=true, or leave it empty to share nothing.")
            .Result;
}
