using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>Writes activities as clients get them.</summary>
internal sealed class ActivityWriter(TimeProvider time)
{
    public const string BotId = "healthscore";

    private const string BotName = "HealthScore";

    // The answer is JSON, never part of a page, so letters of every script can stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> SetHere = new(StringComparer.Ordinal)
    {
        "type", "id", "timestamp", "channelId", "conversation", "from", "serviceUrl", "recipient",
    };

    /// <summary>The user's own activity, with what only the service may say: id, time, conversation and sender.</summary>
    public byte[] Echo(IncomingActivity activity, string conversationId, string fromId, string id) =>
        Write(activity.Type, conversationId, id, json =>
        {
            WriteAccount(json, "from"u8, fromId, activity.FromName, "user");
            foreach (var property in activity.Json.EnumerateObject().Where(property => !SetHere.Contains(property.Name)))
            {
                property.WriteTo(json);
            }
        });

    public byte[] Typing(string conversationId, string id) =>
        Write("typing", conversationId, id, json => WriteAccount(json, "from"u8, BotId, BotName, "bot"));

    /// <summary>
    /// A card. Its plain text goes beside it, not into <c>text</c>: clients that draw the card would show both.
    /// </summary>
    public byte[] Message(Card card, string conversationId, string? replyToId, string id) =>
        Write("message", conversationId, id, json =>
        {
            WriteAccount(json, "from"u8, BotId, BotName, "bot");
            if (replyToId is not null) json.WriteString("replyToId"u8, replyToId);
            json.WriteString("locale"u8, LanguageCodes.Of(card.Language));
            json.WriteString("summary"u8, card.Notification);
            json.WriteStartArray("attachments"u8);
            json.WriteStartObject();
            json.WriteString("contentType"u8, AdaptiveCardRenderer.ContentType);
            json.WritePropertyName("content"u8);
            json.WriteRawValue(AdaptiveCardRenderer.ToUtf8(card), skipInputValidation: true);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("channelData"u8);
            json.WriteString("plainText"u8, PlainTextRenderer.Render(card));
            json.WriteEndObject();
        });

    private static void WriteAccount(Utf8JsonWriter json, ReadOnlySpan<byte> property, string id, string? name, string role)
    {
        json.WriteStartObject(property);
        json.WriteString("id"u8, id);
        if (name is not null) json.WriteString("name"u8, name);
        json.WriteString("role"u8, role);
        json.WriteEndObject();
    }

    private byte[] Write(string type, string conversationId, string id, Action<Utf8JsonWriter> rest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, type);
            json.WriteString("id"u8, id);
            json.WriteString("timestamp"u8, time.GetUtcNow());
            json.WriteString("channelId"u8, DirectLineSender.ChannelName);
            json.WriteStartObject("conversation"u8);
            json.WriteString("id"u8, conversationId);
            json.WriteEndObject();
            rest(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
