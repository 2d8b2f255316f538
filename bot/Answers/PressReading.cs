using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Answers;

/// <summary>A button press as a question: the same intents as words have, in the language of its card.</summary>
internal static class PressReading
{
    public static Understood Read(ButtonPress press) => new()
    {
        Intent = press.Verb,
        Accounts = press.Values.GetValueOrDefault("account") is { } id && !string.IsNullOrWhiteSpace(id)
            ? [new AccountId(id)]
            : [],
        Filters = FilterSlots.Read(press.Values),
        Language = press.Language,
        Confidence = 1,
    };
}
