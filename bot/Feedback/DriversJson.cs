using System.Buffers;
using System.Text;
using System.Text.Json;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Feedback;

/// <summary>The biggest drivers of a score, to be read again when scorecards have long changed.</summary>
internal static class DriversJson
{
    private const int Kept = 5;

    public static string Of(AccountScore score)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var driver in score.Drivers().Take(Kept))
            {
                json.WriteStartObject();
                json.WriteString("metric"u8, driver.Id);
                json.WriteString("dimension"u8, driver.Dimension);
                if (driver.Value is { } value) json.WriteNumber("value"u8, value);
                json.WriteNumber("lost"u8, Math.Round(driver.Lost, 2));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
