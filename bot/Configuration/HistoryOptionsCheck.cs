using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Configuration;

internal sealed class HistoryOptionsCheck : IValidateOptions<HistoryOptions>
{
    public ValidateOptionsResult Validate(string? name, HistoryOptions options) =>
        new SettingChecks(HistoryOptions.Section)
            .Between(nameof(HistoryOptions.BackfillDays), options.BackfillDays, 1, HistoryOptions.MostDays)
            .Between(nameof(HistoryOptions.BackfillSnapshots), options.BackfillSnapshots, 1, int.MaxValue)
            .Result;
}
