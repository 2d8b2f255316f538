using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>No complaint, no call, no login: silence that came without a word.</summary>
internal static class Quiet
{
    public static Story Story { get; } = new("quiet")
    {
        ActiveShare = Course.Through((-90, 0.66), (-30, 0.42)),
        UseStopsOn = -30,
        SilentFrom = -62,
    };
}
