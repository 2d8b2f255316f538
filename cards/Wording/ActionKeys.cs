namespace HealthScore.Cards.Wording;

internal static class ActionKeys
{
    public static readonly WordingKey Title = new("actions.title", "name");
    public static readonly WordingKey Summary = new("actions.summary", "name", "first");
    public static readonly WordingKey Step = new("actions.step", "number", "action");
    public static readonly WordingKey Because = new("actions.because", "reason", "points");
    public static readonly WordingKey Generic = new("actions.generic", "name");
    public static readonly WordingKey Renew = new("actions.renew");
    public static readonly WordingKey RenewBecause = new("actions.renew_because", "day");
    public static readonly WordingKey Grow = new("actions.grow");
    public static readonly WordingKey GrowBecause = new("actions.grow_because");
    public static readonly WordingKey Fill = new("actions.fill");
    public static readonly WordingKey FillBecause = new("actions.fill_because", "names");
    public static readonly WordingKey Left = new("actions.left");
    public static readonly WordingKey LeftBecause = new("actions.left_because");
    public static readonly WordingKey Nothing = new("actions.nothing");
    public static readonly WordingKey Note = new("actions.note");
}
