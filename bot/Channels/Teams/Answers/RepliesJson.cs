using System.Buffers;
using System.Text.Json;

namespace HealthScore.Bot.Channels.Teams.Answers;

/// <summary>Answers in the HTTP body, for <c>deliveryMode: expectReplies</c>.</summary>
internal static class RepliesJson
{
    public static ReadOnlyMemory<byte> None { get; } = """{"activities":[]}"""u8.ToArray();

    public static ReadOnlyMemory<byte> One(ReadOnlySpan<byte> activity) => Write(activity, []);

    /// <summary>The answer to an invoke stands beside the activities.</summary>
    public static ReadOnlyMemory<byte> Invoke(ReadOnlySpan<byte> answer) => Write([], answer);

    private static ReadOnlyMemory<byte> Write(ReadOnlySpan<byte> activity, ReadOnlySpan<byte> invoke)
    {
        var buffer = new ArrayBufferWriter<byte>(activity.Length + invoke.Length + 64);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            if (!activity.IsEmpty) json.WriteRawValue(activity, skipInputValidation: true);
            json.WriteEndArray();
            if (!invoke.IsEmpty)
            {
                json.WritePropertyName("body");
                json.WriteRawValue(invoke, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
