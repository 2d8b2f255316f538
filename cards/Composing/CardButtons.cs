using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Cards.Composing;

/// <summary>Buttons with their wording; the verbs are the intents they ask for.</summary>
public static class CardButtons
{
    public static CardButton Why(AccountId account, Language language) =>
        new(Title(ButtonKeys.Why, language), ButtonPress.ForAccount("account.why", account.Value));

    public static CardButton Health(AccountId account, Language language) =>
        new(Title(ButtonKeys.Health, language), ButtonPress.ForAccount("account.health", account.Value));

    /// <param name="filters">Slots that the question keeps, such as <c>owner</c>; null for none.</param>
    public static CardButton AtRisk(Language language, IReadOnlyDictionary<string, string>? filters = null) =>
        new(Title(ButtonKeys.AtRisk, language), new ButtonPress("book.at_risk", filters ?? None));

    /// <param name="filters">As for <see cref="AtRisk"/>.</param>
    public static CardButton Book(Language language, IReadOnlyDictionary<string, string>? filters = null) =>
        new(Title(ButtonKeys.Book, language), new ButtonPress("book.summary", filters ?? None));

    public static CardButton Help(Language language) => new(Title(ButtonKeys.Help, language), new ButtonPress("help", None));

    private static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>(0);

    private static string Title(WordingKey key, Language language) => WordingBook.For(language).Say(key);
}
