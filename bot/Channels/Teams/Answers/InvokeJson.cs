using System.Buffers;
using System.Text.Json;
using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Channels.Teams.Answers;

/// <summary>Bodies that answer an invoke.</summary>
internal static class InvokeJson
{
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>The answer to a message extension that finds nothing.</summary>
    public static ReadOnlyMemory<byte> NoResults { get; } =
        """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}"""u8.ToArray();

    /// <summary>Replaces the pressed card by this one.</summary>
    public static ReadOnlyMemory<byte> Card(Card card)
    {
        var content = AdaptiveCardRenderer.ToUtf8(card);
        var buffer = new ArrayBufferWriter<byte>(content.Length + 128);
        using (var json = new Utf8JsonWriter(buffer))
        {
            Start(json, StatusCodes.Status200OK, AdaptiveCardRenderer.ContentType);
            json.WritePropertyName("value");
            json.WriteRawValue(content, skipInputValidation: true);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <param name="status">The status inside the answer; the HTTP call itself went well.</param>
    public static ReadOnlyMemory<byte> Error(int status, string code, string message)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            Start(json, status, ErrorType);
            json.WriteStartObject("value");
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Start(Utf8JsonWriter json, int status, string type)
    {
        json.WriteStartObject();
        json.WriteNumber("statusCode", status);
        json.WriteString("type", type);
    }
}
