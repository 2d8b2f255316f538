using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

/// <summary>A button press as a question: the same intents as words have, in the language of its card.</summary>
internal static class PressReading
{
    public static Understood Read(ButtonPress press) => new()
    {
        Intent = press.Verb,
        Accounts = [.. ComparisonSlots.ReadAccounts(press.Values)],
        Waiting = [.. ComparisonSlots.ReadWaiting(press.Values)],
        Filters = FilterSlots.Read(press.Values),
        Language = press.Language,
        Confidence = 1,
    };
}
