using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Configuration;

/// <param name="history">What is kept backwards must not be removed again.</param>
internal sealed class RetentionOptionsCheck(IOptions<HistoryOptions> history) : IValidateOptions<RetentionOptions>
{
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var back = history.Value.BackfillDays;
        return new SettingChecks(RetentionOptions.Section)
            .Between(nameof(RetentionOptions.FeedDays), options.FeedDays, 1, RetentionOptions.MostDays)
            .Between(nameof(RetentionOptions.CursorDays), options.CursorDays, 0, RetentionOptions.MostDays)
            .Between(nameof(RetentionOptions.SnapshotDays), options.SnapshotDays, RetentionOptions.LeastSnapshotDays, RetentionOptions.MostDays)
            .That(
                !options.Prune || options.SnapshotDays >= back, nameof(RetentionOptions.SnapshotDays),
                $"{options.SnapshotDays} is less than History:BackfillDays ({back}), so that what is kept backwards would be removed: "
                + $"set it to {back} or more, or History:BackfillDays to less.")
            .Result;
    }
}
