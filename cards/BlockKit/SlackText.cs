using System.Text;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.BlockKit;

/// <summary>Texts as Slack reads them literally.</summary>
internal static class SlackText
{
    /// <summary>The one text that Slack reads as markup: there &lt;!channel&gt; would ring everybody's bell.</summary>
    public static string Fallback(string text) =>
        Cut(text, SlackLimits.FallbackText / 5).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Never empty, which Slack refuses, and never longer than the limit.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length > most) text = CustomerText.Clean(text, most - 1);
        if (text.Length > most) text = CustomerText.Clean(text, most / 2);
        if (text.Length > most) text = text[..(most - 1)];
        var sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return string.IsNullOrWhiteSpace(sound) ? "–" : sound;
    }
}
