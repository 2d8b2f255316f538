using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>A large book is being looked through for the first time: says so, and how to ask again.</summary>
public static class CountingCard
{
    /// <param name="again">The same question.</param>
    public static Card Compose(ButtonPress again, Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(CountingKeys.Title);
        return new Card
        {
            Language = book.Language,
            Summary = title,
            Blocks = [new HeadingBlock(title), new TextBlock(book.Say(CountingKeys.Text))],
            Buttons = [new CardButton(book.Say(CountingKeys.Again), again)],
        };
    }
}
