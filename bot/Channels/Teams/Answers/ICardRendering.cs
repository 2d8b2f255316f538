using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.Teams.Answers;

/// <summary>A card in the two forms that Teams shows.</summary>
internal interface ICardRendering
{
    /// <summary>Adaptive Card 1.5, UTF-8 JSON.</summary>
    ReadOnlyMemory<byte> Adaptive(Card card);

    string Plain(Card card);
}
