using System.Buffers;
using System.Text.Json;

namespace HealthScore.Bot.Channels.Teams.Answers;

/// <summary>What <c>POST v3/conversations</c> takes.</summary>
internal static class ConversationJson
{
    /// <summary>The chat of the bot with one person; Teams finds it by its members.</summary>
    public static ReadOnlyMemory<byte> WithOne(string botId, string userId, string? tenantId)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteBoolean("isGroup", false);
            json.WriteStartObject("bot");
            json.WriteString("id", botId);
            json.WriteEndObject();
            json.WriteStartArray("members");
            json.WriteStartObject();
            json.WriteString("id", userId);
            json.WriteEndObject();
            json.WriteEndArray();
            if (tenantId is not null) WriteTenant(json, tenantId);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteTenant(Utf8JsonWriter json, string tenantId)
    {
        json.WriteString("tenantId", tenantId);
        json.WriteStartObject("channelData");
        json.WriteStartObject("tenant");
        json.WriteString("id", tenantId);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
