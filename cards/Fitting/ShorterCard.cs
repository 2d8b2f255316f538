using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Fitting;

/// <summary>A card with less detail: rows go first and are counted ("and 4 more"), then long texts, then whole blocks from the end.</summary>
internal static class ShorterCard
{
    /// <summary>A press that carries more than this does not fit every channel; its button is dropped, not altered.</summary>
    private const int LongestPress = 600;

    /// <summary>Slack's limit, and more than Teams shows.</summary>
    private const int LongestTitle = 75;

    public static Card Of(Card card, DetailLevel level)
    {
        var book = WordingBook.For(card.Language);
        var blocks = card.Blocks.Take(level.Blocks).SelectMany(block => Shorter(block, level, book)).ToList();
        if (card.Blocks.Count > level.Blocks) blocks.Add(new TextBlock(book.Say(CommonKeys.CutDetail), TextTone.Quiet));
        return card with
        {
            Summary = Cut(card.Summary, level),
            Blocks = blocks,
            Buttons = [.. card.Buttons.Take(level.Buttons).Select(Fitting).OfType<CardButton>()],
        };
    }

    private static IEnumerable<CardBlock> Shorter(CardBlock block, DetailLevel level, WordingBook book)
    {
        yield return Block(block, level);
        var left = Rows(block) - level.Rows;
        if (left > 0) yield return new TextBlock(book.Say(CommonKeys.CutMore, left), TextTone.Quiet);
    }

    private static CardBlock Block(CardBlock block, DetailLevel level) => block switch
    {
        HeadingBlock b => new HeadingBlock(Cut(b.Text, level), CutOrNull(b.Detail, level)),
        ScoreBlock b => b with
        {
            Number = Cut(b.Number, level),
            BandWord = Cut(b.BandWord, level),
            Trend = CutOrNull(b.Trend, level),
            Details = [.. b.Details.Take(level.Rows).Select(d => Cut(d, level))],
        },
        TextBlock b => b with { Text = Cut(b.Text, level) },
        FactsBlock b => new FactsBlock([.. b.Facts.Take(level.Rows).Select(f => new Fact(Cut(f.Name, level), Cut(f.Value, level)))]),
        TableBlock b => b with { Header = [.. b.Header.Select(h => Cut(h, level))], Rows = [.. b.Rows.Take(level.Rows).Select(r => Row(r, level))] },
        DriversBlock b => new DriversBlock(
            Cut(b.Title, level), [.. b.Lines.Take(level.Rows).Select(l => new DriverLine(Cut(l.Points, level), Cut(l.Text, level)))]),
        ListBlock b => new ListBlock([.. b.Rows.Take(level.Rows).Select(r => Row(r, level))]),
        ChoicesBlock b => new ChoicesBlock([.. b.Choices.Take(level.Rows).Select(Fitting).OfType<CardButton>()]),
        ChartBlock b => new TextBlock(Cut(b.Alt, level), TextTone.Quiet),
        _ => block,
    };

    private static int Rows(CardBlock block) => block switch
    {
        FactsBlock b => b.Facts.Count,
        TableBlock b => b.Rows.Count,
        DriversBlock b => b.Lines.Count,
        ListBlock b => b.Rows.Count,
        ChoicesBlock b => b.Choices.Count,
        _ => 0,
    };

    private static TableRow Row(TableRow row, DetailLevel level) => row with { Cells = [.. row.Cells.Select(c => Cut(c, level))] };

    private static ListRow Row(ListRow row, DetailLevel level) => row with
    {
        Title = Cut(row.Title, level),
        Score = Cut(row.Score, level),
        Detail = CutOrNull(row.Detail, level),
        Open = row.Open is null ? null : Fitting(row.Open),
    };

    private static CardButton? Fitting(CardButton button)
    {
        var size = button.Press.Verb.Length + button.Press.Values.Sum(v => v.Key.Length + v.Value.Length);
        return size > LongestPress ? null : button with { Title = CustomerText.Clean(button.Title, LongestTitle) };
    }

    private static string? CutOrNull(string? text, DetailLevel level) => text is null ? null : Cut(text, level);

    private static string Cut(string text, DetailLevel level) => text.Length <= level.Text ? text : CustomerText.Clean(text, level.Text);
}
