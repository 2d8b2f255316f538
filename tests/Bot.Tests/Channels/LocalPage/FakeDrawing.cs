using System.Text.Json;
using HealthScore.Bot.Channels.LocalPage.DirectLine;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.Channels.LocalPage;

internal sealed class FakeDrawing : ICardDrawing
{
    public DrawnCard Draw(Card card) => new(
        "en", card.Summary, $$"""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":{{JsonSerializer.Serialize(card.Summary)}}}]}""", card.Summary);
}
