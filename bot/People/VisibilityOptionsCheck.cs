using HealthScore.Bot.Configuration;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.People;

internal sealed class VisibilityOptionsCheck : IValidateOptions<VisibilityOptions>
{
    public ValidateOptionsResult Validate(string? name, VisibilityOptions options) =>
        new SettingChecks(VisibilityOptions.Section)
            .That(options.Parsed is not null, nameof(options.Rule), $"'{options.Rule}' is no rule: write everyone, own-team or own-accounts.")
            .Result;
}
