using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>More people use more of it every month, and they say so.</summary>
internal static class Growing
{
    public static Story Story { get; } = new("growing")
    {
        ActiveShare = Course.Through((-365, 0.4), (-120, 0.55), (0, 0.84), (120, 0.88)),
        Features = Course.Through((-365, 3), (0, 7)),
        Nps = Course.Through((-365, 8), (0, 9.4)),
        Pulse = Course.Through((-365, 3.6), (0, 4.6)),
        Trained = Course.Flat(0.08),
        ReferencesOn = [-200, -35],
        Reviews = [(-60, 5)],
    };
}
