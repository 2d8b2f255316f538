using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Model;

/// <summary>A coloured mark that every channel can show; always beside a word that says the same.</summary>
internal static class BandMark
{
    public static string Of(Band band) => band switch
    {
        Band.Red => "🔴",
        Band.Yellow => "🟡",
        Band.Green => "🟢",
        _ => "⚪",
    };
}
