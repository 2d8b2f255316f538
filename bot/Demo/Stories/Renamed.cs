namespace HealthScore.Bot.Demo.Stories;

/// <summary>Merged or renamed during the year; people still type the old name.</summary>
internal static class Renamed
{
    public static Story Story { get; } = new("renamed")
    {
        Reviews = [(-220, 4)],
    };
}
