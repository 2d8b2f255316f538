using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Configuration;

internal sealed class OverrideOptionsCheck : IValidateOptions<OverrideOptions>
{
    private const int LongestDays = 3660;

    public ValidateOptionsResult Validate(string? name, OverrideOptions options) =>
        new SettingChecks(OverrideOptions.Section).Between(nameof(options.MostDays), options.MostDays, 1, LongestDays).Result;
}
