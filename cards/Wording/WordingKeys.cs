using System.Reflection;

namespace HealthScore.Cards.Wording;

/// <summary>Every key that a language file must have, gathered from the classes here that are called <c>…Keys</c>.</summary>
internal static class WordingKeys
{
    /// <summary>The classes that declare keys.</summary>
    public static IReadOnlyList<Type> Groups { get; } =
    [
        .. typeof(WordingKeys).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(WordingKeys).Namespace && type.Name.EndsWith("Keys", StringComparison.Ordinal))
            .Where(type => type != typeof(WordingKeys))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<WordingKey> All { get; } =
    [
        .. Groups.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null))
            .OfType<WordingKey>(),
    ];
}
