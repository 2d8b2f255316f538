namespace HealthScore.Cards.Wording;

internal static class ButtonKeys
{
    public static readonly WordingKey Why = new("button.why");
    public static readonly WordingKey Trend = new("button.trend");
    public static readonly WordingKey Actions = new("button.actions");
    public static readonly WordingKey Feedback = new("button.feedback");
    public static readonly WordingKey Health = new("button.health");
    public static readonly WordingKey AtRisk = new("button.at_risk");
    public static readonly WordingKey Book = new("button.book");
    public static readonly WordingKey Help = new("button.help");
    public static readonly WordingKey More = new("button.more");
    public static readonly WordingKey Open = new("button.open", "name");
    public static readonly WordingKey OpenShort = new("button.open_short");
}
