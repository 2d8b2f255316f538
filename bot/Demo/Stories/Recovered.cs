using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>Was nearly lost half a year ago; a rescue plan worked.</summary>
internal static class Recovered
{
    public static Story Story { get; } = new("recovered")
    {
        ActiveShare = Course.Through((-365, 0.7), (-290, 0.65), (-210, 0.25), (-150, 0.28), (-20, 0.74)),
        Features = Course.Through((-365, 5), (-210, 2), (-150, 2), (-30, 6)),
        SevereShare = Course.Through((-300, 0.05), (-230, 0.4), (-170, 0.3), (-120, 0.02)),
        ResolutionHours = Course.Through((-300, 20), (-230, 110), (-170, 80), (-110, 16)),
        Nps = Course.Through((-300, 8), (-200, 4), (-90, 9)),
        Csat = Course.Through((-300, 4.4), (-220, 2.6), (-100, 4.6)),
        Pulse = Course.Through((-300, 4), (-210, 1.6), (-40, 4.4)),
        LeavingShare = Course.Through((-230, 0), (-215, 0.3), (-180, 0.3), (-150, 0)),
        TouchEvery = 9,
    };
}
