using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>Use slides week by week while everybody stays polite.</summary>
internal static class Sliding
{
    public static Story Story { get; } = new("sliding")
    {
        ActiveShare = Course.Through((-365, 0.78), (-130, 0.74), (0, 0.17), (60, 0.12)),
        Features = Course.Through((-130, 6), (0, 2)),
        Nps = Course.Through((-150, 8.6), (-40, 7), (0, 6)),
        Pulse = Course.Through((-120, 4), (0, 2.2)),
        Trained = Course.Through((-150, 0.04), (-60, 0)),
        LeavingShare = Course.Through((-70, 0), (-40, 0.08)),
        TouchEvery = 20,
    };
}
