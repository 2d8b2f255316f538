using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>"Who owns X?": the CSM and the manager, with what they are.</summary>
public static class OwnerCard
{
    private const int LongestName = 60;

    public static Card Compose(AccountFacts facts, OwnerFacts people, Reader reader)
    {
        var book = Wordings.Of(reader);
        var name = Wordings.Name(facts.Account);
        var owner = people.Owner is { } known ? Says(book, known) : null;
        var blocks = new List<CardBlock> { new HeadingBlock(book.Say(OwnerKeys.Title, name)) };
        if (AccountNotices.Left(book, facts.Account) is { } left) blocks.Add(left);
        blocks.Add(new FactsBlock(
        [
            new Fact(book.Say(AccountKeys.Owner), owner ?? book.Say(OwnerKeys.Nobody)),
            new Fact(book.Say(OwnerKeys.Manager), people.Manager is { } manager ? Says(book, manager) : book.Say(OwnerKeys.Nobody)),
        ]));
        if (owner is null) blocks.Add(new TextBlock(book.Say(OwnerKeys.NobodyNote), TextTone.Warning));
        blocks.Add(new TextBlock(book.AsOf(reader, facts.Freshness, facts.Score.AsOf), TextTone.Quiet));
        return new Card
        {
            Language = book.Language,
            Summary = owner is null ? book.Say(OwnerKeys.SummaryNone, name) : book.Say(OwnerKeys.Summary, name, owner),
            Blocks = blocks,
            Buttons = facts.Buttons,
        };
    }

    private static string Says(WordingBook book, CarePerson person)
    {
        var name = CustomerText.Clean(person.Name, LongestName);
        if (person.Role is not { } role) return book.Say(OwnerKeys.Stranger, name);
        var said = book.Say(OwnerKeys.Person, name, Word(book, role));
        if (person.Team is { } team) said = book.Say(OwnerKeys.Team, said, CustomerText.Clean(team, LongestName));
        return person.IsReader ? book.Say(OwnerKeys.You, said) : said;
    }

    private static string Word(WordingBook book, CareRole role) => book.Say(role switch
    {
        CareRole.Manager => OwnerKeys.ManagerRole,
        CareRole.Admin => OwnerKeys.Admin,
        _ => OwnerKeys.Csm,
    });
}
