using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>Bought twice the seats it needs, uses two features, never came to a training.</summary>
internal static class Shelfware
{
    public static Story Story { get; } = new("shelfware")
    {
        ActiveShare = Course.Through((-365, 0.26), (0, 0.17)),
        Features = Course.Flat(2),
        Trained = Course.Flat(0),
        Pulse = Course.Flat(2.3),
        Nps = Course.Flat(7.2),
        ReviewEvery = 190,
        TicketsPerSeat = Course.Flat(0.03),
        TouchEvery = 40,
    };
}
