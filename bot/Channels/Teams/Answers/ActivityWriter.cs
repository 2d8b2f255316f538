using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Bot.Channels.Teams.Activities;
using HealthScore.Bot.Turns;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.Teams.Answers;

/// <summary>Activities that go out.</summary>
internal static class ActivityWriter
{
    // Nothing here is put into HTML; escaped, Hebrew would take three times the room.
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A card alone: Teams splits a card with text in two, and neither can be updated.</summary>
    public static ReadOnlyMemory<byte> Message(ConversationReference to, Card card) =>
        Write(to, ActivityTypes.Message, json => Attach(json, card));

    public static ReadOnlyMemory<byte> Typing(ConversationReference to) => Write(to, ActivityTypes.Typing, _ => { });

    private static void Attach(Utf8JsonWriter json, Card card)
    {
        json.WriteString("summary", Cut(card.Notification, TeamsLimits.Summary));
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", AdaptiveCardRenderer.ContentType);
        json.WritePropertyName("content");
        json.WriteRawValue(AdaptiveCardRenderer.ToUtf8(card), skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Write(ConversationReference to, string type, Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Unescaped))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            Participant(json, "from", to.BotId);
            Participant(json, "recipient", to.Scope == ConversationScope.Personal ? to.UserId : null);
            Participant(json, "conversation", to.ConversationId);
            if (to.ReplyToId is { } replyTo) json.WriteString("replyToId", replyTo);
            content(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Participant(Utf8JsonWriter json, string name, string? id)
    {
        if (id is null) return;
        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteEndObject();
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1 - (char.IsHighSurrogate(text[length - 2]) ? 1 : 0)), "…");
}
