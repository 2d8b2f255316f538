using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.BlockKit;

/// <summary>A press as the value of a Slack button: one flat JSON object, the verb among the values, as Teams' submits have it.</summary>
internal static class PressValue
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ButtonPress press)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("verb"u8, press.Verb);
            foreach (var (name, value) in press.Values) json.WriteString(name, value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
