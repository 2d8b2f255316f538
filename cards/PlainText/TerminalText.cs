namespace HealthScore.Cards.PlainText;

/// <summary>Text that cannot steer a terminal: control characters (colours, cursor, bell) become blanks.</summary>
internal static class TerminalText
{
    public static string Of(string text) => text.Any(char.IsControl)
        ? string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++) to[i] = char.IsControl(from[i]) ? ' ' : from[i];
        })
        : text;
}
