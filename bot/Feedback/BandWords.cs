using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Feedback;

/// <summary>Bands as the store writes them.</summary>
internal static class BandWords
{
    public static string Of(Band band) => band switch
    {
        Band.Red => "red",
        Band.Yellow => "yellow",
        Band.Green => "green",
        _ => "unknown",
    };

    public static Band Read(string word) => word switch
    {
        "red" => Band.Red,
        "yellow" => Band.Yellow,
        "green" => Band.Green,
        _ => Band.Unknown,
    };
}
