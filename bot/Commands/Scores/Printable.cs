namespace HealthScore.Bot.Commands.Scores;

/// <summary>Keeps control characters of a damaged file away from the terminal.</summary>
internal static class Printable
{
    public static string Text(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}
