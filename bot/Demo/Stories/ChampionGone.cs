using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo.Stories;

/// <summary>The person who wanted us has left; use wobbles, nobody has taken over yet.</summary>
internal static class ChampionGone
{
    public static Story Story { get; } = new("champion-gone")
    {
        ChampionLeftOn = -38,
        ActiveShare = Course.Through((-45, 0.72), (0, 0.52), (60, 0.45)),
        Features = Course.Through((-45, 6), (0, 4)),
        Pulse = Course.Through((-45, 4.2), (-20, 2.6)),
        ReferencesOn = [-250],
    };
}
