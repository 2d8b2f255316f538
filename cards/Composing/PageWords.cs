using System.Reflection;
using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;

namespace HealthScore.Cards.Composing;

/// <summary>What the local page says around the conversation.</summary>
public static class PageWords
{
    private const string Prefix = "page.";

    private static readonly WordingKey[] Keys =
    [
        .. typeof(PageKeys).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<WordingKey>(),
    ];

    /// <returns>By key without <c>page.</c>; placeholders stay in braces for the page to fill.</returns>
    public static IReadOnlyDictionary<string, string> Of(Language language)
    {
        var book = WordingBook.For(language);
        return Keys.ToDictionary(
            key => key.Name[Prefix.Length..], key => book.Say(key, [.. key.Placeholders.Select(name => (WordingValue)$"{{{name}}}")]));
    }

    /// <summary>Questions to begin with; the first is about a name that several accounts share.</summary>
    public static IReadOnlyList<string> Examples(Language language)
    {
        var book = WordingBook.For(language);
        return
        [
            Isolation.Removed(book.Say(TalkKeys.HelpHealth, "Acme")),
            Isolation.Removed(book.Say(TalkKeys.HelpWhy, "Acme Corp")),
            book.Say(TalkKeys.HelpAtRisk),
            book.Say(TalkKeys.HelpBook),
            book.Say(PageKeys.Help),
        ];
    }
}
