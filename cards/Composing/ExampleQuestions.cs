using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>Questions to start with; pressing one says it.</summary>
public static class ExampleQuestions
{
    /// <param name="account">An account the asker can see, for questions about one; null leaves those out.</param>
    public static IReadOnlyList<string> Of(string? account, Language language)
    {
        var book = WordingBook.For(language);
        var questions = new List<string>(4);
        if (!string.IsNullOrWhiteSpace(account))
        {
            var name = CustomerText.Clean(account, 40);
            questions.Add(book.Say(TalkKeys.HelpHealth, name));
            questions.Add(book.Say(TalkKeys.HelpWhy, name));
        }

        questions.Add(book.Say(TalkKeys.HelpAtRisk));
        questions.Add(book.Say(TalkKeys.HelpBook));
        return questions;
    }

    internal static ChoicesBlock Buttons(string? account, Language language) =>
        new([.. Of(account, language).Select(question => new CardButton(question, ButtonPress.Say(Isolation.Removed(question))))]);
}
