using System.Text;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.PlainText;

/// <summary>A card as lines of text with equal content: for terminals, notifications and screen readers.</summary>
public static class PlainTextRenderer
{
    /// <summary>Lines end with "\n"; the last one has no end.</summary>
    public static string Render(Card card)
    {
        var text = new StringBuilder(512);
        foreach (var block in card.Blocks)
        {
            if (text.Length > 0 && StandsApart(block)) text.Append('\n');
            Write(text, block);
        }

        if (card.Buttons.Count > 0)
        {
            text.Append('\n');
            Line(text, string.Join("  ", card.Buttons.Select(b => $"[{b.Title}]")));
        }

        return text.ToString().TrimEnd('\n');
    }

    private static bool StandsApart(CardBlock block) => block is not (ScoreBlock or TextBlock { Tone: TextTone.Warning } or ListBlock or ChoicesBlock);

    private static void Write(StringBuilder text, CardBlock block)
    {
        switch (block)
        {
            case HeadingBlock b: Lines(text, b.Text, b.Detail); break;
            case ScoreBlock b: Score(text, b); break;
            case TextBlock { Tone: TextTone.Warning } b: Line(text, "⚠️ " + b.Text); break;
            case TextBlock b: Line(text, b.Text); break;
            case FactsBlock b: foreach (var fact in b.Facts) Line(text, $"{fact.Name}: {fact.Value}"); break;
            case TableBlock b: TextTable.Write(text, b); break;
            case DriversBlock b: Drivers(text, b); break;
            case ListBlock b: List(text, b); break;
            case ChoicesBlock b: foreach (var choice in b.Choices) Line(text, $"  • {choice.Title}"); break;
            default: throw new NotSupportedException($"No drawing for {block.GetType().Name}.");
        }
    }

    private static void Score(StringBuilder text, ScoreBlock block)
    {
        var trend = block.Trend is null ? "" : " · " + block.Trend;
        Line(text, $"{BandMark.Of(block.Band)} {block.Number} · {block.BandWord}{trend}");
        if (block.Details.Count > 0) Line(text, string.Join(" · ", block.Details));
    }

    private static void Drivers(StringBuilder text, DriversBlock block)
    {
        Line(text, block.Title);
        var width = block.Lines.Max(l => l.Points.Length);
        foreach (var line in block.Lines) Line(text, $"  {line.Points.PadLeft(width)}  {line.Text}");
    }

    private static void List(StringBuilder text, ListBlock block)
    {
        foreach (var row in block.Rows)
        {
            Line(text, $"{BandMark.Of(row.Mark)} {row.Title} · {row.Score}");
            if (row.Detail is { } detail) Line(text, "   " + detail);
        }
    }

    private static void Lines(StringBuilder text, string first, string? second)
    {
        Line(text, first);
        if (second is not null) Line(text, second);
    }

    private static void Line(StringBuilder text, string line) => text.Append(TerminalText.Of(line)).Append('\n');
}
