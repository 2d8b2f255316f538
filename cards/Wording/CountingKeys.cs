namespace HealthScore.Cards.Wording;

internal static class CountingKeys
{
    public static readonly WordingKey Title = new("counting.title");
    public static readonly WordingKey Text = new("counting.text");
    public static readonly WordingKey Again = new("counting.again");
}
