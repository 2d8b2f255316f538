using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>Uses it every day and does not pay: each invoice later than the one before.</summary>
internal static class Unpaid
{
    public static Story Story { get; } = new("unpaid")
    {
        ActiveShare = Course.Flat(0.62),
        DaysLate = Course.Through((-200, 2), (-120, 18), (0, 84), (60, 110)),
        LeavingShare = Course.Through((-90, 0), (-60, 0.1)),
        LeavingTopic = "contract",
        Pulse = Course.Through((-120, 4), (0, 2.8)),
    };
}
