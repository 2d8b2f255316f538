namespace HealthScore.Cards.Wording;

internal static class CommonKeys
{
    public static readonly WordingKey BandRed = new("band.red");
    public static readonly WordingKey BandYellow = new("band.yellow");
    public static readonly WordingKey BandGreen = new("band.green");
    public static readonly WordingKey BandUnknown = new("band.unknown");
    public static readonly WordingKey BandRedMeans = new("band.red_means");
    public static readonly WordingKey BandYellowMeans = new("band.yellow_means");
    public static readonly WordingKey BandGreenMeans = new("band.green_means");
    public static readonly WordingKey BandUnknownMeans = new("band.unknown_means");
    public static readonly WordingKey TrendDeclining = new("trend.declining");
    public static readonly WordingKey TrendSteady = new("trend.steady");
    public static readonly WordingKey TrendImproving = new("trend.improving");
    public static readonly WordingKey ChangeIn = new("change.in", "points", "days");
    public static readonly WordingKey NoChangeKnown = new("change.unknown");
    public static readonly WordingKey AsOf = new("as_of", "when");
    public static readonly WordingKey Lags = new("lags", "when");
    public static readonly WordingKey DayAndTime = new("day_and_time", "day", "time");
    public static readonly WordingKey NewestSignal = new("newest_signal", "when");
    public static readonly WordingKey NoSignal = new("no_signal");
    public static readonly WordingKey Today = new("today");
    public static readonly WordingKey DaysAgo = new("days_ago", "days");
    public static readonly WordingKey Coverage = new("coverage", "share");
    public static readonly WordingKey MetricPlain = new("metric.plain", "name", "value");
    public static readonly WordingKey MetricMissing = new("metric.missing", "name");
    public static readonly WordingKey RulePlain = new("rule.plain", "name", "value");
    public static readonly WordingKey RuleCap = new("rule.cap", "limit", "reason");
    public static readonly WordingKey RuleFloor = new("rule.floor", "limit", "reason");
    public static readonly WordingKey CutMore = new("cut.more", "count");
    public static readonly WordingKey CutDetail = new("cut.detail");
}
