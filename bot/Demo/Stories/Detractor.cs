using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>Uses it because it must, and tells everybody how it feels.</summary>
internal static class Detractor
{
    public static Story Story { get; } = new("detractor")
    {
        ActiveShare = Course.Flat(0.5),
        Nps = Course.Flat(4.5),
        Csat = Course.Flat(3.1),
        Ces = Course.Flat(3.2),
        SevereShare = Course.Flat(0.12),
        TicketsPerSeat = Course.Flat(0.14),
        DaysLate = Course.Flat(8),
        LeavingShare = Course.Flat(0.08),
        Pulse = Course.Flat(2),
        ResolutionHours = Course.Flat(60),
        FirstResponseHours = Course.Flat(10),
        Features = Course.Flat(3),
        Reviews = [(-100, 2), (-30, 1.5)],
    };
}
