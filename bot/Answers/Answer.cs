using HealthScore.Bot.Turns.Context;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

/// <summary>What a turn gets.</summary>
/// <param name="Told">What the next question can go on from; null for nothing new.</param>
/// <param name="IsForAskerAlone">Others read where it was asked, and may not see what the card shows.</param>
internal sealed record Answer(Card Card, TurnContext? Told = null, bool IsForAskerAlone = false);
