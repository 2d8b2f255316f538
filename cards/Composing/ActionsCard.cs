using System.Globalization;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>"What should I do?": one step per rule and driver, each with what it answers.</summary>
public static class ActionsCard
{
    public static Card Compose(AccountFacts facts, Reader reader)
    {
        var book = Wordings.Of(reader);
        var explained = new Explained(book, facts.Names);
        var name = Wordings.Name(facts.Account);
        var actions = SuggestedActions.Of(book, reader, facts, explained);
        var blocks = new List<CardBlock> { new HeadingBlock(book.Say(ActionKeys.Title, name), Detail(book, facts)) };
        if (actions.Count == 0) blocks.Add(new TextBlock(book.Say(ActionKeys.Nothing)));
        for (var i = 0; i < actions.Count; i++)
        {
            blocks.Add(new TextBlock(book.Say(ActionKeys.Step, Number(i + 1), actions[i].Text)));
            blocks.Add(new TextBlock(actions[i].Because, TextTone.Quiet));
        }

        if (actions.Count > 0) blocks.Add(new TextBlock(book.Say(ActionKeys.Note), TextTone.Quiet));
        blocks.Add(new TextBlock(book.Provenance(reader, facts), TextTone.Quiet));
        return new Card
        {
            Language = book.Language,
            Summary = actions.Count == 0 ? book.Say(ActionKeys.Title, name) : book.Say(ActionKeys.Summary, name, actions[0].Text),
            Blocks = blocks,
            Buttons = facts.Buttons,
        };
    }

    private static string Detail(WordingBook book, AccountFacts facts) =>
        book.Joined(facts.ShownScore is { } score ? Number(score) : null, book.BandMeaning(facts.ShownBand));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
