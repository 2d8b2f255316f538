using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>The cards without a score: help, a greeting, and what to say when there is no answer.</summary>
public static class TalkCards
{
    /// <param name="account">An account the asker can see, for the examples; null for none.</param>
    public static Card Help(string? account, Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(TalkKeys.HelpTitle);
        return Of(book, title, title, book.Say(TalkKeys.HelpText), account, book.Say(TalkKeys.HelpNote));
    }

    /// <param name="person">The asker's first name; null when unknown.</param>
    /// <param name="account">As for <see cref="Help"/>.</param>
    public static Card SmallTalk(string? person, string? account, Reader reader)
    {
        var book = Wordings.Of(reader);
        var text = string.IsNullOrWhiteSpace(person)
            ? book.Say(TalkKeys.SmallTalk)
            : book.Say(TalkKeys.SmallTalkNamed, CustomerText.Clean(person, 40));
        return Of(book, text, null, text, account, null);
    }

    /// <param name="account">As for <see cref="Help"/>.</param>
    public static Card NotUnderstood(string? account, Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(TalkKeys.UnknownTitle);
        return Of(book, title, title, book.Say(TalkKeys.UnknownText), account, null);
    }

    /// <summary>"My accounts" of somebody whom the bot cannot name.</summary>
    /// <param name="account">As for <see cref="Help"/>.</param>
    public static Card WhoAreYou(string? account, Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(TalkKeys.WhoTitle);
        return Of(book, title, title, book.Say(TalkKeys.WhoText), account, null);
    }

    /// <param name="reference">Where to find it in the log; holds nothing personal.</param>
    public static Card Error(string reference, Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(TalkKeys.ErrorTitle);
        return new Card
        {
            Language = book.Language,
            Summary = title,
            Blocks =
            [
                new HeadingBlock(title),
                new TextBlock(book.Say(TalkKeys.ErrorText)),
                new TextBlock(book.Say(TalkKeys.ErrorReference, CustomerText.Clean(reference)), TextTone.Quiet),
            ],
        };
    }

    private static Card Of(WordingBook book, string summary, string? title, string text, string? account, string? note)
    {
        var blocks = new List<CardBlock>();
        if (title is not null) blocks.Add(new HeadingBlock(title));
        blocks.Add(new TextBlock(text));
        blocks.Add(new TextBlock(book.Say(TalkKeys.HelpTry), TextTone.Title));
        blocks.Add(ExampleQuestions.Buttons(account, book.Language));
        if (note is not null) blocks.Add(new TextBlock(note, TextTone.Quiet));
        return new Card { Language = book.Language, Summary = summary, Blocks = blocks };
    }
}
