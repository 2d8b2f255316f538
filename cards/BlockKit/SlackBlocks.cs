using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.BlockKit;

/// <summary>One method per kind of block.</summary>
internal sealed class SlackBlocks(SlackElements slack, Language language)
{
    public void Write(CardBlock block)
    {
        switch (block)
        {
            case HeadingBlock b: Heading(b); break;
            case ScoreBlock b: Score(b); break;
            case TextBlock b: Text(b); break;
            case FactsBlock b: Facts(b); break;
            case TableBlock b: Table(b); break;
            case DriversBlock b: Drivers(b); break;
            case ListBlock b: List(b); break;
            // Slack takes pictures from public addresses or uploads only; the words say the same.
            case ChartBlock b: slack.Context(b.Alt); break;
            case ChoicesBlock b: slack.Actions(b.Choices); break;
            default: throw new NotSupportedException($"No drawing for {block.GetType().Name}.");
        }
    }

    public void Buttons(IReadOnlyList<CardButton> buttons) => slack.Actions(buttons);

    private void Heading(HeadingBlock block)
    {
        slack.TextBlock("header", block.Text, SlackLimits.HeaderText);
        if (block.Detail is { } detail) slack.Context(detail);
    }

    private void Score(ScoreBlock block)
    {
        slack.StartLines();
        slack.Run($"{BandMark.Of(block.Band)} {block.Number}", isBold: true);
        slack.Run(" · ");
        slack.Run(block.BandWord, isBold: true);
        if (block.Trend is { } trend)
        {
            slack.Run(" · ");
            slack.Run(trend);
        }

        if (block.Details.Count > 0)
        {
            slack.Run("\n");
            slack.Run(string.Join(" · ", block.Details));
        }

        slack.EndLines();
    }

    private void Text(TextBlock block)
    {
        if (block.Tone == TextTone.Quiet)
        {
            slack.Context(block.Text);
            return;
        }

        slack.StartLines();
        if (block.Tone == TextTone.Warning) slack.Run("⚠️ ");
        slack.Run(block.Text, isBold: block.Tone != TextTone.Normal);
        slack.EndLines();
    }

    private void Facts(FactsBlock block) => Lines(block.Facts, fact =>
    {
        slack.Run(fact.Name, isBold: true);
        slack.Run(": ");
        slack.Run(fact.Value);
    });

    /// <summary>Lines, since Slack's phones have no room for columns: the name, then each value with its column's title.</summary>
    private void Table(TableBlock block) => Lines(block.Rows, row =>
    {
        if (row.Mark is { } mark) slack.Run(BandMark.Of(mark) + " ");
        slack.Run(row.Cells[0], row.IsTotal);
        for (var i = 1; i < row.Cells.Count; i++)
        {
            slack.Run(i == 1 ? ": " : " · ");
            slack.Run(row.Cells[i], isBold: true);
            if (row.Cells.Count <= 2) continue;
            slack.Run(" ");
            slack.Run(block.Header[i]);
        }
    });

    private void Drivers(DriversBlock block)
    {
        slack.StartLines();
        slack.Run(block.Title, isBold: true);
        foreach (var line in block.Lines)
        {
            slack.Run("\n");
            slack.Run(line.Points, isBold: true);
            slack.Run(" ");
            slack.Run(line.Text);
        }

        slack.EndLines();
    }

    private void List(ListBlock block)
    {
        var open = WordingBook.For(language).Say(ButtonKeys.OpenShort);
        foreach (var row in block.Rows)
        {
            var text = $"{BandMark.Of(row.Mark)} {language.Isolated(row.Title)} · {row.Score}";
            slack.StartBlock("section");
            slack.PlainText("text", row.Detail is { } detail ? $"{text}\n{detail}" : text, SlackLimits.SectionText);
            if (row.Open is { } button) slack.Accessory(button, open);
            slack.EndBlock();
        }
    }

    private void Lines<T>(IReadOnlyList<T> items, Action<T> line)
    {
        if (items.Count == 0) return;
        slack.StartLines();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) slack.Run("\n");
            line(items[i]);
        }

        slack.EndLines();
    }
}
