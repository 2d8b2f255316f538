using System.Text;

namespace HealthScore.Cards.Composing;

/// <summary>Scores as bars on one line of text. On the scale of all scores, so that a small change does not look like a big one.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int Best = 100;

    /// <param name="scores">0–100, oldest first.</param>
    public static string Of(IEnumerable<int> scores)
    {
        var line = new StringBuilder();
        foreach (var score in scores) line.Append(Bars[Math.Clamp(score * Bars.Length / (Best + 1), 0, Bars.Length - 1)]);
        return line.ToString();
    }
}
