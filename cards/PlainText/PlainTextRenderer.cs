using HealthScore.Cards.Model;

namespace HealthScore.Cards.PlainText;

/// <summary>A card as lines of text with equal content: for terminals, notifications and screen readers.</summary>
public static class PlainTextRenderer
{
    /// <summary>Lines end with "\n"; the last one has no end.</summary>
    public static string Render(Card card)
    {
        var text = new TextLines(card.Language);
        foreach (var block in card.Blocks)
        {
            if (!text.IsEmpty && StandsApart(block)) text.Blank();
            Write(text, block);
        }

        if (card.Buttons.Count > 0)
        {
            text.Blank();
            text.Add(string.Join("  ", card.Buttons.Select(b => $"[{b.Title}]")));
        }

        return text.ToString();
    }

    private static bool StandsApart(CardBlock block) => block is not (ScoreBlock or TextBlock { Tone: TextTone.Warning } or ListBlock or ChoicesBlock);

    private static void Write(TextLines text, CardBlock block)
    {
        switch (block)
        {
            case HeadingBlock b: Lines(text, b.Text, b.Detail); break;
            case ScoreBlock b: Score(text, b); break;
            case TextBlock { Tone: TextTone.Warning } b: text.Add("⚠️ " + b.Text); break;
            case TextBlock b: text.Add(b.Text); break;
            case ChartBlock b: text.Add(b.Alt); break;
            case FactsBlock b: foreach (var fact in b.Facts) text.Add($"{text.Piece(fact.Name)}: {text.Piece(fact.Value)}"); break;
            case TableBlock b: TextTable.Write(text, b); break;
            case DriversBlock b: Drivers(text, b); break;
            case ListBlock b: List(text, b); break;
            case ChoicesBlock b: foreach (var choice in b.Choices) text.Add($"  • {choice.Title}"); break;
            default: throw new NotSupportedException($"No drawing for {block.GetType().Name}.");
        }
    }

    private static void Score(TextLines text, ScoreBlock block)
    {
        var trend = block.Trend is null ? "" : " · " + block.Trend;
        text.Add($"{BandMark.Of(block.Band)} {block.Number} · {block.BandWord}{trend}");
        if (block.Details.Count > 0) text.Add(string.Join(" · ", block.Details));
    }

    private static void Drivers(TextLines text, DriversBlock block)
    {
        text.Add(block.Title);
        var width = block.Lines.Max(l => l.Points.Length);
        foreach (var line in block.Lines) text.Add($"  {line.Points.PadLeft(width)}  {line.Text}");
    }

    private static void List(TextLines text, ListBlock block)
    {
        foreach (var row in block.Rows)
        {
            text.Add($"{BandMark.Of(row.Mark)} {text.Piece(row.Title)} · {row.Score}");
            if (row.Detail is { } detail) text.Add("   " + detail);
        }
    }

    private static void Lines(TextLines text, string first, string? second)
    {
        text.Add(first);
        if (second is not null) text.Add(second);
    }
}
