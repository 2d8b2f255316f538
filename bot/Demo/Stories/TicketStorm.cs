using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>A release went wrong for them: severe tickets every other day, slow answers, tempers.</summary>
internal static class TicketStorm
{
    public static Story Story { get; } = new("ticket-storm")
    {
        TicketsPerSeat = Course.Through((-42, 0.07), (-25, 0.7), (10, 0.8), (50, 0.1)),
        SevereShare = Course.Through((-42, 0.02), (-25, 0.3), (10, 0.3), (50, 0.02)),
        RecurringTopic = "integration",
        FirstResponseHours = Course.Through((-42, 3), (-20, 19), (20, 19), (60, 3)),
        ResolutionHours = Course.Through((-42, 18), (-20, 105), (20, 90), (60, 18)),
        Csat = Course.Through((-42, 4.5), (-20, 2.5), (20, 2.5), (60, 4.3)),
        Nps = Course.Through((-42, 8.8), (-15, 5), (30, 5), (120, 8)),
        Ces = Course.Through((-42, 5.8), (-15, 3), (30, 3), (120, 5)),
        Pulse = Course.Through((-42, 4), (-15, 2.2), (60, 4)),
        ActiveShare = Course.Through((-30, 0.72), (0, 0.6)),
    };
}
