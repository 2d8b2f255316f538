using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>"How much revenue is at risk?": annual revenue by band.</summary>
public static class ArrCard
{
    public static Card Compose(BookFacts facts, Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(KpiKeys.ArrTitle);
        var blocks = new List<CardBlock> { new HeadingBlock(title, book.Say(KpiKeys.Accounts, facts.Totals.Accounts)) };
        if (FilterWords.Of(book, facts.Filters) is { } understood) blocks.Add(new TextBlock(understood, TextTone.Quiet));
        if (FilterWords.Ignored(book, facts.Ignored) is { } ignored) blocks.Add(new TextBlock(ignored, TextTone.Quiet));
        blocks.Add(facts.Totals.Accounts == 0 ? new TextBlock(book.Say(ListKeys.Empty)) : BandTable.Of(book, facts.Totals));
        blocks.Add(new TextBlock(book.AsOf(reader, facts.Freshness, reader.Now), TextTone.Quiet));
        return new Card
        {
            Language = book.Language,
            Summary = $"{title}: {book.Say(KpiKeys.ArrSummary, BandTable.Revenue(book, BandTable.All(facts.Totals)))}",
            Blocks = blocks,
            Buttons = facts.Buttons,
        };
    }
}
