using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Cards.Composing;

/// <summary>Buttons with their wording; the verbs are the intents they ask for.</summary>
public static class CardButtons
{
    internal const string FeedbackVerb = "feedback.score";

    /// <summary>What every account card offers.</summary>
    /// <param name="account">Its account.</param>
    /// <param name="about">Slots for <see cref="Feedback"/>.</param>
    /// <param name="language">The card's.</param>
    public static IReadOnlyList<CardButton> OfAccount(AccountId account, IReadOnlyDictionary<string, string> about, Language language) =>
        [Why(account, language), Trend(account, language), Actions(account, language), Feedback(account, about, language)];

    public static CardButton Why(AccountId account, Language language) =>
        new(Title(ButtonKeys.Why, language), ButtonPress.ForAccount("account.why", account.Value));

    public static CardButton Trend(AccountId account, Language language) =>
        new(Title(ButtonKeys.Trend, language), ButtonPress.ForAccount("account.trend", account.Value));

    public static CardButton Actions(AccountId account, Language language) =>
        new(Title(ButtonKeys.Actions, language), ButtonPress.ForAccount("account.actions", account.Value));

    /// <param name="account">Its account.</param>
    /// <param name="about">The slots that say which answer it is about.</param>
    /// <param name="language">The card's.</param>
    public static CardButton Feedback(AccountId account, IReadOnlyDictionary<string, string> about, Language language) =>
        new(
            Title(ButtonKeys.Feedback, language),
            new ButtonPress(FeedbackVerb, new Dictionary<string, string>(about, StringComparer.Ordinal) { ["account"] = account.Value }));

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
