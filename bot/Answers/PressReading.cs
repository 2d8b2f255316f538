using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Answers;

/// <summary>A button press as a question: the same intents as words have.</summary>
internal static class PressReading
{
    public static Understood Read(ButtonPress press, Language language) => new()
    {
        Intent = press.Verb,
        Accounts = press.Values.GetValueOrDefault("account") is { } id && !string.IsNullOrWhiteSpace(id)
            ? [new AccountId(id)]
            : [],
        Filters = FilterSlots.Read(press.Values),
        Language = language,
        Confidence = 1,
    };
}
