using HealthScore.Bot.Configuration;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Turns;

internal sealed class TurnOptionsCheck : IValidateOptions<TurnOptions>
{
    public ValidateOptionsResult Validate(string? name, TurnOptions options) =>
        new SettingChecks(TurnOptions.Section)
            .Between(nameof(options.MaxPending), options.MaxPending, 1, 1_000_000)
            .Between(nameof(options.AnswerSeconds), options.AnswerSeconds, 1, 60)
            .Between(nameof(options.RememberMinutes), options.RememberMinutes, 1, 1_440)
            .Result;
}
