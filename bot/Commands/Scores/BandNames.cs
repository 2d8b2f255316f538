using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Commands.Scores;

/// <summary>Bands as files and tables write them.</summary>
internal static class BandNames
{
    public static string Of(Band band) => band switch
    {
        Band.Green => "green",
        Band.Yellow => "yellow",
        Band.Red => "red",
        _ => "unknown",
    };
}
