using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>No account by that name, or none the asker may see: the answer is the same.</summary>
public static class UnknownAccountCard
{
    /// <summary>No words named an account: ask for one.</summary>
    public static Card Ask(Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(TalkKeys.NoneAsked);
        return new Card
        {
            Language = book.Language,
            Summary = title,
            Blocks = [new HeadingBlock(title), new TextBlock(book.Say(TalkKeys.NoneAskedText))],
            Buttons = [CardButtons.Help(book.Language)],
        };
    }

    /// <param name="typed">The words that should have named the account; null when they are not known.</param>
    /// <param name="nearest">Names that are close, nearest first; may be empty.</param>
    /// <param name="question">The question to go on with: its verb and values, to which <c>account</c> is added.</param>
    public static Card Compose(string? typed, IReadOnlyList<AccountChoice> nearest, ButtonPress question, Reader reader)
    {
        var book = Wordings.Of(reader);
        var text = string.IsNullOrWhiteSpace(typed)
            ? book.Say(TalkKeys.NonePlain)
            : book.Say(TalkKeys.NoneText, CustomerText.Clean(typed));
        var blocks = new List<CardBlock> { new HeadingBlock(book.Say(TalkKeys.NoneTitle)), new TextBlock(text) };
        if (nearest.Count > 0)
        {
            blocks.Add(new TextBlock(book.Say(TalkKeys.NoneNearest), TextTone.Title));
            blocks.Add(AccountChoices.Of(book, nearest, question));
        }

        return new Card
        {
            Language = book.Language,
            Summary = text,
            Blocks = blocks,
            Buttons = [CardButtons.Help(book.Language)],
        };
    }
}
