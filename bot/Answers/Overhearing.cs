using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Answers;

/// <summary>
/// Who else reads an answer. The members of a channel are not known, so that under any rule but everyone nothing about accounts is
/// said there.
/// </summary>
internal sealed class Overhearing(Visibility visibility)
{
    /// <summary>Others read along who may see less. Somebody unknown sees no accounts anyway.</summary>
    public bool IsIn(ConversationReference conversation, Person? asker) =>
        visibility.IsLimited && asker is not null && conversation.Scope != ConversationScope.Personal;

    /// <summary>Not about accounts. Any other answer, of an intent yet to come too, is for the asker alone.</summary>
    public static bool IsForAll(string intent) =>
        intent is Intents.Help or Intents.SmallTalk or Intents.Unknown or Intents.SettingsLanguage or Intents.SettingsTimeZone;
}
