namespace HealthScore.Bot.Understanding.Grammar;

/// <summary>What an intent may take from a sentence.</summary>
internal static class FilterNames
{
    public const string Arr = "arr";
    public const string Renews = "renews";
    public const string Limit = "limit";
    public const string Period = "period";
    public const string Pulse = "pulse";
    public const string Snooze = "snooze";
    public const string Time = "time";
    public const string Days = "days";
    public const string Comment = "comment";
    public const string Language = "language";
    public const string TimeZone = "timezone";

    public static IReadOnlySet<string> All { get; } = new HashSet<string>
    {
        MeaningNames.Band, MeaningNames.Owner, MeaningNames.Segment, MeaningNames.Industry, MeaningNames.Region, MeaningNames.Lifecycle,
        MeaningNames.Dimension, MeaningNames.Kpi, MeaningNames.Direction, Arr, Renews, Limit, Period, Pulse, Snooze, Time, Days, Comment, Language, TimeZone,
    };
}
