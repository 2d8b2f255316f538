using HealthScore.Bot.Configuration;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Api;

internal sealed class ApiOptionsCheck : IValidateOptions<ApiOptions>
{
    public ValidateOptionsResult Validate(string? name, ApiOptions options) =>
        new SettingChecks(ApiOptions.Section)
            .Between(nameof(options.RequestsPerSecond), options.RequestsPerSecond, 1, 1_000_000)
            .Between(nameof(options.Burst), options.Burst, 1, 1_000_000)
            .Between(nameof(options.MaxRows), options.MaxRows, 1, 100_000)
            .Between(nameof(options.MaxBodyMegabytes), options.MaxBodyMegabytes, 1, 256)
            .Between(nameof(options.MaxWaiting), options.MaxWaiting, 1, 100_000)
            .Between(nameof(options.MaxWaitingRows), options.MaxWaitingRows, 1_000, 10_000_000)
            .Between(nameof(options.GatherMilliseconds), options.GatherMilliseconds, 0, 100)
            .Result;
}
