using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Turns.Context;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Answers;

/// <summary>What a turn asks, in the light of the one before.</summary>
internal sealed class QuestionReading(IUnderstanding understanding)
{
    /// <param name="before">What the asker was told last here; null at the beginning.</param>
    public (Understood Understood, int Skip) Read(InboundTurn turn, Person? asker, TurnContext? before, VisibleBook visible) => turn.Press switch
    {
        null => Words(turn.Text, asker, before, visible),
        { Verb: ButtonPress.SayVerb } say => Words(say.Values.GetValueOrDefault("text") ?? "", asker, before, visible, say.Language),
        var press => (Named(PressReading.Read(press), asker), FilterSlots.ReadSkip(press.Values)),
    };

    // One name of a comparison was asked about and answered; here is the next.
    private Understood Named(Understood pressed, Person? asker)
    {
        if (pressed.Waiting.Count == 0) return pressed;
        var (name, rest) = (pressed.Waiting[0], pressed.Waiting.Skip(1).ToList());
        var next = understanding.Understand(name, asker);
        return next.Accounts.Count == 1
            ? Named(pressed with { Accounts = [.. pressed.Accounts, .. next.Accounts], Waiting = rest }, asker)
            : pressed with { Accounts = [], Beside = pressed.Accounts, Candidates = next.Candidates, Nearest = next.Nearest, AccountText = name, Waiting = rest };
    }

    /// <param name="card">The language of the card that offered the words; null for what was typed.</param>
    private (Understood Understood, int Skip) Words(
        string text, Person? asker, TurnContext? before, VisibleBook visible, Language? card = null)
    {
        var understood = understanding.Understand(text, asker, Told(before, card));
        if (before is null) return (understood, 0);
        return understood.IsMore ? (understood, before.Shown) : (AwaitedAccount.Continue(text, understood, before, visible) ?? understood, 0);
    }

    private static TurnBefore? Told(TurnContext? before, Language? card)
    {
        if (before is null) return card is null ? null : new TurnBefore(null, []) { Language = card };
        return new TurnBefore(before.AwaitsAccount ? null : before.Intent, Spoken(before))
        {
            Filters = before.Filters,
            Language = card ?? before.Language,
        };
    }

    // One that was only offered is not "it": nobody said yes to it. Several are a list to choose from.
    private static IReadOnlyList<AccountId> Spoken(TurnContext before) => before is { AwaitsAccount: true, Accounts.Count: 1 } ? [] : before.Accounts;
}
