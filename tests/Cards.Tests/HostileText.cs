using System.Text;

namespace HealthScore.Cards.Tests;

/// <summary>Names that customers do not have, and attackers do.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", " ", "\n", "\t", "\0", "\u001b[2J", "*", "**", "_", "`", "~", "#", "[x](http://evil.example)", "<at>all</at>", "<!channel>",
        "<@U123>", "<script>", "&amp;", "\"", "\\", "{{DATE(2017-02-14T06:08:39Z,SHORT)}}", "${name}", ":smile:", "א", "ع", "\u202e", "\u2066", "\u200f",
        "\u200b", "\u200d", "\ufeff", "\u0301", "👩\u200d💻", "🇪🇸", "汉", "\ud800", "\udc00", "\U000e0041", "\u2028", "|", "- ", "1. ", "https://example.com",
    ];

    public static IReadOnlyList<string> Names { get; } =
    [
        "**Bold** _it_ `code` [link](https://evil.example)", "<at>Everyone</at>", "<!channel> <!here> <@U12345>", "<script>alert('x')</script>",
        "1. First", "- Dash", "# Hash", "{{DATE(2017-02-14T06:08:39Z,SHORT)}}", "${$root.secret}", "אקמי בע״מ", "Acme\u202emoc", "\u200b\u200b",
        "😀👩\u200d👩\u200d👧", new string('x', 10_000), new string('\u0301', 10_000), "a\ud800b", "\"}],\"type\":\"AdaptiveCard\"", "&lt;b&gt;", "", "A\r\nB",
    ];

    public static string Random(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++) text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }
}
