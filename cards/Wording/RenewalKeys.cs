namespace HealthScore.Cards.Wording;

internal static class RenewalKeys
{
    public static readonly WordingKey Title = new("renewal.title", "name");
    public static readonly WordingKey Summary = new("renewal.summary", "name", "day", "days");
    public static readonly WordingKey None = new("renewal.none");
    public static readonly WordingKey SummaryNone = new("renewal.summary_none", "name");
    public static readonly WordingKey TooFar = new("renewal.too_far", "days");
    public static readonly WordingKey NoTrend = new("renewal.no_trend");
    public static readonly WordingKey Trend = new("renewal.trend");
}
