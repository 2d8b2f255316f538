using System.Buffers;
using System.Text.Json;

namespace HealthScore.Bot.Channels.LocalPage.DirectLine;

/// <summary>What a client has not seen yet.</summary>
/// <param name="Activities">Each the JSON of one activity.</param>
/// <param name="Watermark">Where to go on.</param>
/// <param name="Changed">Completes when there is more.</param>
internal sealed record ActivityBatch(IReadOnlyList<byte[]> Activities, long Watermark, Task Changed)
{
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities"u8);
            foreach (var activity in Activities) json.WriteRawValue(activity, skipInputValidation: true);
            json.WriteEndArray();
            json.WriteString("watermark"u8, Watermark.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
