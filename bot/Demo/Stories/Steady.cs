namespace HealthScore.Bot.Demo.Stories;

/// <summary>Content and calm: the most common story.</summary>
internal static class Steady
{
    public static Story Story { get; } = new("steady")
    {
        Reviews = [(-140, 4.5)],
    };
}
