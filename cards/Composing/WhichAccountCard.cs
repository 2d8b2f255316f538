using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>Several accounts fit equally: which one?</summary>
public static class WhichAccountCard
{
    /// <param name="typed">The words that should have named the account; null when there were none.</param>
    /// <param name="choices">The asker's own first; the first eight are shown.</param>
    /// <param name="question">The question to go on with: its verb and values, to which <c>account</c> is added.</param>
    public static Card Compose(string? typed, IReadOnlyList<AccountChoice> choices, ButtonPress question, Reader reader)
    {
        var book = Wordings.Of(reader);
        var text = string.IsNullOrWhiteSpace(typed)
            ? book.Say(TalkKeys.WhichPlain)
            : book.Say(TalkKeys.WhichText, CustomerText.Clean(typed));
        var title = book.Say(TalkKeys.WhichTitle);
        return new Card
        {
            Language = book.Language,
            Summary = $"{title} {text}",
            Blocks = [new HeadingBlock(title), new TextBlock(text), AccountChoices.Of(book, choices, question)],
        };
    }
}
