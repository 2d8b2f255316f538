namespace HealthScore.Cards.Wording;

internal static class AccountKeys
{
    public static readonly WordingKey Summary = new("account.summary", "name", "score", "band");
    public static readonly WordingKey SummaryTrend = new("account.summary_trend", "name", "score", "band", "trend");
    public static readonly WordingKey SummaryUnknown = new("account.summary_unknown", "name");
    public static readonly WordingKey TooLittleData = new("account.too_little_data", "share");
    public static readonly WordingKey NoScorecard = new("account.no_scorecard");
    public static readonly WordingKey NoRaw = new("account.no_raw");
    public static readonly WordingKey Hint = new("account.hint", "raw");
    public static readonly WordingKey Churned = new("account.churned");
    public static readonly WordingKey ChurnedOn = new("account.churned_on", "day");
    public static readonly WordingKey Overridden = new("account.overridden", "score", "who", "reason", "until");
    public static readonly WordingKey Computed = new("account.computed", "score", "band");
    public static readonly WordingKey ComputedUnknown = new("account.computed_unknown");
    public static readonly WordingKey Drivers = new("account.drivers");
    public static readonly WordingKey NoDrivers = new("account.no_drivers");
    public static readonly WordingKey Dimension = new("account.dimension");
    public static readonly WordingKey DimensionScore = new("account.dimension_score");
    public static readonly WordingKey DimensionMissing = new("account.dimension_missing");
    public static readonly WordingKey Arr = new("account.arr");
    public static readonly WordingKey Renewal = new("account.renewal");
    public static readonly WordingKey RenewalIn = new("account.renewal_in", "day", "days");
    public static readonly WordingKey Forecast = new("account.forecast");
    public static readonly WordingKey ForecastBeforeRules = new("account.forecast_before_rules");
    public static readonly WordingKey ForecastThen = new("account.forecast_then", "score", "band");
    public static readonly WordingKey Owner = new("account.owner");
    public static readonly WordingKey OpenAlert = new("account.open_alert");
    public static readonly WordingKey Onboarding = new("lifecycle.onboarding");
    public static readonly WordingKey Adopting = new("lifecycle.adopting");
    public static readonly WordingKey Established = new("lifecycle.established");
    public static readonly WordingKey Renewing = new("lifecycle.renewing");
}
