namespace HealthScore.Cards.Wording;

internal static class TrendKeys
{
    public static readonly WordingKey Title = new("trend.title", "name");
    public static readonly WordingKey Summary = new("trend.summary", "name", "score", "trend", "slope");
    public static readonly WordingKey Slope = new("trend.slope", "points", "days");
    public static readonly WordingKey TooShort = new("trend.too_short", "days");
    public static readonly WordingKey Month = new("trend.month");
    public static readonly WordingKey Score = new("trend.score");
    public static readonly WordingKey Now = new("trend.now");
    public static readonly WordingKey NoPast = new("trend.no_past");
    public static readonly WordingKey Line = new("trend.line", "bars", "first", "last");
    public static readonly WordingKey Picture = new("trend.picture", "from", "to", "first", "last", "lowest", "highest");
    public static readonly WordingKey Forecast = new("trend.forecast");
    public static readonly WordingKey ForecastAtRenewal = new("trend.forecast_renewal", "forecast", "day");
    public static readonly WordingKey ForecastIn = new("trend.forecast_in", "forecast", "days");
    public static readonly WordingKey Caveat = new("trend.caveat", "days");
    public static readonly WordingKey Replayed = new("trend.replayed");
}
