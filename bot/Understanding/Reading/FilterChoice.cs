using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Of all filters in a sentence, those its intent takes.</summary>
internal static class FilterChoice
{
    public static QuestionFilters For(IntentRule rule, QuestionFilters all)
    {
        if (rule.Filters.Count == 0) return QuestionFilters.None;
        return new QuestionFilters
        {
            Bands = Takes(MeaningNames.Band) ? all.Bands : [],
            Owner = Takes(MeaningNames.Owner) ? all.Owner : null,
            Segment = Takes(MeaningNames.Segment) ? all.Segment : null,
            Industry = Takes(MeaningNames.Industry) ? all.Industry : null,
            Region = Takes(MeaningNames.Region) ? all.Region : null,
            Lifecycle = Takes(MeaningNames.Lifecycle) ? all.Lifecycle : null,
            Dimension = Takes(MeaningNames.Dimension) ? all.Dimension : null,
            ArrOver = Takes(FilterNames.Arr) ? all.ArrOver : null,
            ArrUnder = Takes(FilterNames.Arr) ? all.ArrUnder : null,
            RenewsWithinDays = Takes(FilterNames.Renews) ? all.RenewsWithinDays : null,
            RenewsFrom = Takes(FilterNames.Renews) ? all.RenewsFrom : null,
            RenewsTo = Takes(FilterNames.Renews) ? all.RenewsTo : null,
            Limit = Takes(FilterNames.Limit) ? all.Limit : null,
            PeriodDays = Takes(FilterNames.Period) ? all.PeriodDays : null,
            Direction = Takes(MeaningNames.Direction) ? all.Direction : null,
            Kpi = Takes(MeaningNames.Kpi) ? all.Kpi : null,
            Pulse = Takes(FilterNames.Pulse) ? all.Pulse : null,
            SnoozeDays = Takes(FilterNames.Snooze) ? all.SnoozeDays : null,
            Language = Takes(FilterNames.Language) ? all.Language : null,
        };

        bool Takes(string filter) => rule.Filters.Contains(filter);
    }
}
