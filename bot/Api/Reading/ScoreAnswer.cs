using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Changes;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Api.Reading;

/// <summary>The fields of the command <c>score</c>, and how old they are.</summary>
internal static class ScoreAnswer
{
    public static Task WriteAsync(HttpContext http, AccountScore score, ShownOverride? byHand, DateTimeOffset now, bool isDue) =>
        ApiJson.WriteAsync(http, json => Write(json, score, byHand, now, isDue));

    private static void Write(Utf8JsonWriter json, AccountScore score, ShownOverride? byHand, DateTimeOffset now, bool isDue)
    {
        var shown = byHand is null ? score : score with { Score = byHand.Score, Band = byHand.Band };
        json.WriteStartObject();
        ScoreJsonLines.WriteFields(json, shown);
        json.Whole("scorecard_version", score.ScorecardVersion);
        json.WriteString("as_of"u8, score.AsOf.UtcDateTime);
        json.WriteNumber("age_seconds"u8, Math.Max(0, (now - score.AsOf).TotalSeconds));
        // What is due is computed again within a moment.
        json.WriteBoolean("is_due"u8, isDue);
        OverrideJson.Write(json, byHand, score.Score, score.Band);
        json.WriteEndObject();
    }
}
