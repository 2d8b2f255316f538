using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Turns.Context;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

/// <summary>What a turn asks, in the light of the one before.</summary>
internal sealed class QuestionReading(IUnderstanding understanding)
{
    /// <param name="before">What the asker was told last here; null at the beginning.</param>
    public (Understood Understood, int Skip) Read(InboundTurn turn, Person? asker, TurnContext? before, VisibleBook visible) => turn.Press switch
    {
        null => Words(turn.Text, asker, before, visible),
        { Verb: ButtonPress.SayVerb } say => Words(say.Values.GetValueOrDefault("text") ?? "", asker, before, visible),
        var press => (PressReading.Read(press), FilterSlots.ReadSkip(press.Values)),
    };

    private (Understood Understood, int Skip) Words(string text, Person? asker, TurnContext? before, VisibleBook visible)
    {
        var understood = understanding.Understand(text, asker, before is null ? null : Told(before));
        if (before is null) return (understood, 0);
        return understood.ShowsMore && before.Shown > 0
            ? (understood with { Intent = before.Intent, Filters = before.Filters }, before.Shown)
            : (AwaitedAccount.Continue(text, understood, before, visible) ?? understood, 0);
    }

    // Of accounts that were only offered, none is "it": without an intent they are a list to choose from.
    private static TurnBefore Told(TurnContext before) => new(before.AwaitsAccount ? null : before.Intent, before.Accounts)
    {
        Filters = before.Filters,
        Language = before.Language,
    };
}
