using System.Reflection;

namespace HealthScore.Cards.Wording;

/// <summary>Every key that a language file must have, gathered from the classes that declare them.</summary>
internal static class WordingKeys
{
    public static IReadOnlyList<WordingKey> All { get; } =
        [.. new[] { typeof(CommonKeys), typeof(AccountKeys), typeof(WhyKeys), typeof(TrendKeys), typeof(ActionKeys), typeof(FeedbackKeys), typeof(ListKeys), typeof(BookKeys), typeof(TalkKeys), typeof(ButtonKeys) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null))
            .OfType<WordingKey>()];
}
