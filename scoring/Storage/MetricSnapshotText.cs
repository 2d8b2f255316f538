using System.Buffers;
using System.Text;
using System.Text.Json;
using HealthScore.Scoring.History;

namespace HealthScore.Scoring.Storage;

/// <summary>A day's metrics as one JSON object. Numbers are the shortest that read back as the same double.</summary>
internal static class MetricSnapshotText
{
    public static string Write(IReadOnlyList<MetricSnapshot> metrics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var metric in metrics)
            {
                writer.WriteStartArray(metric.Id);
                if (metric.Score is { } score) writer.WriteNumberValue(score);
                else writer.WriteNullValue();
                writer.WriteNumberValue(metric.Share);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="FormatException">The text is not what <see cref="Write"/> writes.</exception>
    public static MetricSnapshot[] Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateObject().Select(Metric)];
    }

    private static MetricSnapshot Metric(JsonProperty property)
    {
        if (property.Value.ValueKind != JsonValueKind.Array || property.Value.GetArrayLength() != 2)
            throw new FormatException("A metric's snapshot has a score and a share.");
        var score = property.Value[0];
        return new MetricSnapshot(
            property.Name, score.ValueKind == JsonValueKind.Null ? null : score.GetDouble(), property.Value[1].GetDouble());
    }
}
