using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>What a channel reads where the answer itself is for the asker alone.</summary>
public static class PrivacyCards
{
    /// <summary>The answer is in a direct message.</summary>
    public static Card AnsweredAlone(Reader reader) => Of(PrivacyKeys.Answered, reader);

    /// <summary>No direct message could be sent: how to get the answer.</summary>
    public static Card AskAlone(Reader reader) => Of(PrivacyKeys.AskAlone, reader);

    private static Card Of(WordingKey key, Reader reader)
    {
        var book = Wordings.Of(reader);
        var text = book.Say(key);
        return new Card { Language = book.Language, Summary = text, Blocks = [new TextBlock(text)] };
    }
}
