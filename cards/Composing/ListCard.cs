using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>Accounts one below the other, with the total and what was understood.</summary>
public static class ListCard
{
    /// <summary>The most rows a list shows at once.</summary>
    public const int PageSize = 10;

    public static Card Compose(ListFacts facts, Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(Title(facts.Kind));
        var rows = facts.Rows.Take(PageSize).ToList();
        var blocks = new List<CardBlock> { new HeadingBlock(title, Range(book, facts, rows.Count)) };
        if (FilterWords.Of(book, facts.Filters) is { } understood) blocks.Add(new TextBlock(understood, TextTone.Quiet));
        if (FilterWords.Ignored(book, facts.Ignored) is { } ignored) blocks.Add(new TextBlock(ignored, TextTone.Quiet));
        blocks.Add(rows.Count == 0 ? new TextBlock(book.Say(Empty(facts.Kind))) : AccountRows.Of(book, rows, withRenewal: facts.Kind == ListKind.Renewals));
        if (facts.KnowsNoUse) blocks.Add(new TextBlock(book.Say(ListKeys.NoUseKnown), TextTone.Quiet));
        if (rows.Count > 0) blocks.Add(new TextBlock(book.AsOf(reader, facts.Freshness, rows.Min(row => row.Score.AsOf)), TextTone.Quiet));
        return new Card
        {
            Language = book.Language,
            Summary = Summary(book, title, facts, rows),
            Blocks = blocks,
            Buttons = Buttons(book, facts, rows.Count),
        };
    }

    private static WordingKey Title(ListKind kind) => kind switch
    {
        ListKind.AtRisk => ListKeys.AtRisk,
        ListKind.Renewals => ListKeys.Renewals,
        ListKind.Movers => ListKeys.Movers,
        ListKind.Drops => ListKeys.Drops,
        ListKind.Gains => ListKeys.Gains,
        _ => ListKeys.Quiet,
    };

    private static WordingKey Empty(ListKind kind) => kind switch
    {
        ListKind.Movers or ListKind.Drops or ListKind.Gains => ListKeys.NothingMoved,
        ListKind.Quiet => ListKeys.NobodyQuiet,
        _ => ListKeys.Empty,
    };

    private static string Range(WordingBook book, ListFacts facts, int shown)
    {
        if (shown == 0 || (facts.Skipped == 0 && shown >= facts.Total)) return book.Say(ListKeys.Total, facts.Total);
        return book.Say(ListKeys.Range, facts.Skipped + 1, facts.Skipped + shown, facts.Total);
    }

    private static string Summary(WordingBook book, string title, ListFacts facts, List<AccountRow> rows)
    {
        if (rows.Count == 0) return $"{title}: {book.Say(Empty(facts.Kind))}";
        return book.Say(ListKeys.Summary, title, facts.Total, Wordings.Name(rows[0].Account));
    }

    private static IReadOnlyList<CardButton> Buttons(WordingBook book, ListFacts facts, int shown)
    {
        var isMore = facts.Skipped + shown < facts.Total;
        if (facts.More is null || !isMore) return facts.Buttons;
        return [new CardButton(book.Say(ButtonKeys.More), facts.More), .. facts.Buttons];
    }
}
