using System.Text.Json;

namespace HealthScore.Bot.Channels.Teams.Answers;

/// <summary>The error form of the protocol: <c>{"error":{"code","message"}}</c>.</summary>
internal static class ErrorJson
{
    public static ReadOnlyMemory<byte> Write(string code, string message)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
