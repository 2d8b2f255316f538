namespace HealthScore.Bot.Demo.Stories;

/// <summary>A shop's year: busy before the holidays, quiet in spring, and no reason to worry.</summary>
internal static class Seasonal
{
    public static Story Story { get; } = new("seasonal")
    {
        Seasonal = true,
    };
}
