namespace HealthScore.Cards.Wording;

internal static class FigureKeys
{
    public static readonly WordingKey Figure = new("figures.figure");
    public static readonly WordingKey Last = new("figures.last", "days");
    public static readonly WordingKey Before = new("figures.before", "days");
    public static readonly WordingKey When = new("figures.when", "day", "ago");
    public static readonly WordingKey Hours = new("figures.hours", "value");
    public static readonly WordingKey Of = new("figures.of", "part", "all", "share");
    public static readonly WordingKey Scored = new("figures.scored");
    public static readonly WordingKey NoPeriod = new("figures.none_in_period", "when");
}
