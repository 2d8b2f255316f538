using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>Turns a card into the forms that are sent.</summary>
internal interface ICardDrawing
{
    DrawnCard Draw(Card card);
}
