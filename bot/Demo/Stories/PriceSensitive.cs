using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>Renews soon, happy with the product, unhappy with its price, and asks for quotes.</summary>
internal static class PriceSensitive
{
    public static Story Story { get; } = new("price-sensitive")
    {
        ActiveShare = Course.Through((-120, 0.6), (0, 0.41)),
        Features = Course.Flat(4),
        LeavingShare = Course.Through((-80, 0), (-60, 0.4)),
        TicketsPerSeat = Course.Through((-80, 0.06), (-60, 0.3)),
        LeavingTopic = "pricing",
        Nps = Course.Through((-120, 8), (-30, 5.4)),
        Pulse = Course.Through((-90, 4), (0, 2.2)),
        DaysLate = Course.Through((-120, 2), (0, 16)),
        Reviews = [(-70, 3)],
    };
}
