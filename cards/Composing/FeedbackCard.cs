using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>Asks what a person thinks of an answer, and thanks for it.</summary>
public static class FeedbackCard
{
    /// <param name="facts">The account with the score that was shown.</param>
    /// <param name="about">The slots that say which answer it is about; each choice carries them on.</param>
    /// <param name="reader">For whom.</param>
    public static Card Ask(AccountFacts facts, IReadOnlyDictionary<string, string> about, Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(FeedbackKeys.Title, Wordings.Name(facts.Account));
        var blocks = new List<CardBlock> { new HeadingBlock(title) };
        if (facts.ShownScore is { } score)
            blocks.Add(new TextBlock(book.Say(FeedbackKeys.About, score, book.BandWord(facts.ShownBand))));
        blocks.Add(new ChoicesBlock([.. Enum.GetValues<FeedbackChoice>().Select(choice => Button(book, facts, about, choice))]));
        blocks.Add(new TextBlock(book.Say(FeedbackKeys.Note), TextTone.Quiet));
        return new Card { Language = book.Language, Summary = title, Blocks = blocks, Buttons = facts.Buttons };
    }

    public static Card Thanks(AccountFacts facts, FeedbackChoice choice, Reader reader)
    {
        var book = Wordings.Of(reader);
        var noted = book.Say(FeedbackKeys.Noted, Wordings.Name(facts.Account), Title(book, choice));
        return new Card
        {
            Language = book.Language,
            Summary = noted,
            Blocks = [new HeadingBlock(book.Say(FeedbackKeys.Thanks)), new TextBlock(noted)],
            Buttons = facts.Buttons,
        };
    }

    private static CardButton Button(WordingBook book, AccountFacts facts, IReadOnlyDictionary<string, string> about, FeedbackChoice choice)
    {
        var values = new Dictionary<string, string>(about, StringComparer.Ordinal)
        {
            ["account"] = facts.Account.Id.Value,
            [FeedbackWords.Slot] = FeedbackWords.Of(choice),
        };
        return new CardButton(Title(book, choice), new ButtonPress(CardButtons.FeedbackVerb, values));
    }

    private static string Title(WordingBook book, FeedbackChoice choice) => book.Say(choice switch
    {
        FeedbackChoice.Helped => FeedbackKeys.Helped,
        FeedbackChoice.NotHelped => FeedbackKeys.NotHelped,
        FeedbackChoice.TooHigh => FeedbackKeys.TooHigh,
        _ => FeedbackKeys.TooLow,
    });
}
