using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>Leaves on a day, after five months in which every sign is there to be seen.</summary>
internal static class Churned
{
    /// <param name="day">The day it leaves; one that is still to come makes an account that is about to.</param>
    public static Story On(int day) => new("churned")
    {
        ChurnedOn = day,
        ActiveShare = Course.Through((day - 165, 0.68), (day - 65, 0.23), (day - 15, 0.04)),
        Features = Course.Through((day - 160, 5), (day - 60, 2), (day - 20, 1)),
        TicketsPerSeat = Course.Through((day - 120, 0.08), (day - 80, 0.2)),
        SevereShare = Course.Through((day - 150, 0.03), (day - 100, 0.3)),
        LeavingShare = Course.Through((day - 110, 0), (day - 80, 0.5)),
        ResolutionHours = Course.Through((day - 150, 20), (day - 90, 90)),
        Nps = Course.Through((day - 160, 8), (day - 80, 3.5)),
        Csat = Course.Through((day - 150, 4.3), (day - 80, 2.8)),
        Pulse = Course.Through((day - 140, 4), (day - 60, 1.6)),
        DaysLate = Course.Through((day - 120, 3), (day - 20, 48)),
        TouchEvery = 22,
        SilentFrom = day - 25,
    };
}
