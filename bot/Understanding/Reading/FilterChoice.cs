using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Of all filters in a sentence, those its intent takes.</summary>
internal static class FilterChoice
{
    private static readonly Band[] AtRisk = [Band.Red, Band.Yellow];

    /// <param name="meanings">What is in the sentence.</param>
    public static QuestionFilters For(IntentRule rule, QuestionFilters all, MeaningSet meanings)
    {
        if (rule.Filters.Count == 0) return QuestionFilters.None;
        // Of what renews, "at risk" is a filter; of what is at risk it is the question itself.
        if (rule.Intent == Intents.BookRenewals && all.Bands.Count == 0 && meanings.Contains(MeaningNames.Risk)) all = all with { Bands = AtRisk };
        return new QuestionFilters
        {
            Bands = Takes(MeaningNames.Band) ? all.Bands : [],
            Owner = Takes(MeaningNames.Owner) ? all.Owner : null,
            Segments = Takes(MeaningNames.Segment) ? all.Segments : [],
            Industries = Takes(MeaningNames.Industry) ? all.Industries : [],
            Regions = Takes(MeaningNames.Region) ? all.Regions : [],
            Lifecycles = Takes(MeaningNames.Lifecycle) ? all.Lifecycles : [],
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
            SnoozeUntil = Takes(FilterNames.Snooze) ? all.SnoozeUntil : null,
            Time = Takes(FilterNames.Time) ? all.Time : null,
            Days = Takes(FilterNames.Days) ? all.Days : [],
            TimeZone = Takes(FilterNames.TimeZone) ? all.TimeZone : null,
            Comment = Takes(FilterNames.Comment) ? all.Comment : null,
            Language = Takes(FilterNames.Language) ? all.Language : null,
        };

        bool Takes(string filter) => rule.Filters.Contains(filter);
    }
}
