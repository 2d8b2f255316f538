using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Live;

namespace HealthScore.Bot.Commands.Changes;

/// <summary>A change of score as JSON, the same from the command and the API.</summary>
internal static class ChangeJson
{
    // The output is a file, never part of a page, so names stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(FeedEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, entry);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("position", entry.Position);
        json.WriteString("account_id", entry.Account.Value);
        json.WriteStartArray("causes");
        foreach (var cause in CauseNames.Each(entry.Causes)) json.WriteStringValue(cause);
        json.WriteEndArray();
        if (entry.Before is { } before) End(json, "before", before);
        else json.WriteNull("before");
        End(json, "after", entry.After);
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json, string name, FeedScore score)
    {
        json.WriteStartObject(name);
        json.WriteString("as_of", score.AsOf.UtcDateTime);
        json.Whole("score", score.Score);
        json.WriteString("band", BandNames.Of(score.Band));
        json.Number("raw", score.Raw);
        json.WriteNumber("coverage", score.Coverage);
        json.WriteString("scorecard", score.Scorecard);
        json.Whole("scorecard_version", score.ScorecardVersion);
        json.WriteStartArray("rules");
        foreach (var rule in score.Rules) json.WriteStringValue(rule);
        json.WriteEndArray();
        OverrideJson.Write(json, score.Override, score.ComputedScore, score.ComputedBand);
        json.WriteEndObject();
    }
}
