using System.Text.Json;
using HealthScore.Bot.Commands.Changes;
using HealthScore.Scoring.Live;

namespace HealthScore.Bot.Api.Reading;

/// <summary>Changes as JSON, and where to go on.</summary>
internal static class ChangesAnswer
{
    public static Task WriteAsync(HttpContext http, IReadOnlyList<FeedEntry> changes, long after, long newest) =>
        ApiJson.WriteAsync(http, json => Write(json, changes, after, newest));

    private static void Write(Utf8JsonWriter json, IReadOnlyList<FeedEntry> changes, long after, long newest)
    {
        json.WriteStartObject();
        json.WriteStartArray("changes"u8);
        foreach (var change in changes) ChangeJson.Write(json, change);
        json.WriteEndArray();
        json.WriteNumber("next"u8, changes.Count == 0 ? after : changes[^1].Position);
        json.WriteNumber("newest"u8, newest);
        json.WriteEndObject();
    }
}
