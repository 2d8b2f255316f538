using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Storage;

/// <summary>Attributes as a JSON object whose keys are in ordinal order, so that equal contents are equal text.</summary>
internal static class AttributeText
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SignalAttributes attributes) => Write(attributes.AsSpan());

    public static string Write(ReadOnlySpan<KeyValuePair<string, string>> sorted)
    {
        if (sorted.IsEmpty) return "{}";
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            foreach (var (key, value) in sorted) writer.WriteString(key, value);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static SignalAttributes Read(string text) => text == "{}" ? default : new(Pairs(text));

    public static List<KeyValuePair<string, string>> Pairs(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateObject()
            .Select(property => KeyValuePair.Create(property.Name, property.Value.GetString() ?? ""))];
    }
}
