using System.Buffers;
using System.Text.Json;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.Teams.Answers;

/// <summary>A card by its summary and buttons.</summary>
internal sealed class TeamsCardRendering : ICardRendering
{
    public ReadOnlyMemory<byte> Adaptive(Card card)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "AdaptiveCard");
            json.WriteString("version", "1.5");
            json.WriteStartArray("body");
            json.WriteStartObject();
            json.WriteString("type", "TextBlock");
            json.WriteString("text", card.Summary);
            json.WriteBoolean("wrap", true);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    public string Plain(Card card) => card.Summary;
}
