using System.Text.Json;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Live;

namespace HealthScore.Bot.Api.Reading;

/// <summary>Changes as JSON.</summary>
internal static class ChangesAnswer
{
    public static Task WriteAsync(HttpContext http, IReadOnlyList<FeedEntry> changes, long after, long newest) =>
        ApiJson.WriteAsync(http, json => Write(json, changes, after, newest));

    private static void Write(Utf8JsonWriter json, IReadOnlyList<FeedEntry> changes, long after, long newest)
    {
        json.WriteStartObject();
        json.WriteStartArray("changes"u8);
        foreach (var change in changes) Write(json, change);
        json.WriteEndArray();
        json.WriteNumber("next"u8, changes.Count == 0 ? after : changes[^1].Position);
        json.WriteNumber("newest"u8, newest);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FeedEntry change)
    {
        json.WriteStartObject();
        json.WriteNumber("position"u8, change.Position);
        json.WriteString("account_id"u8, change.Account.Value);
        json.WriteStartArray("causes"u8);
        foreach (var cause in CauseWords.Of(change.Causes)) json.WriteStringValue(cause);
        json.WriteEndArray();
        if (change.Before is { } before) Write(json, "before", before);
        else json.WriteNull("before"u8);
        Write(json, "after", change.After);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, FeedScore score)
    {
        json.WriteStartObject(name);
        json.WriteString("as_of"u8, score.AsOf.UtcDateTime);
        json.WriteString("scorecard"u8, score.Scorecard);
        json.Whole("scorecard_version", score.ScorecardVersion);
        json.Whole("score", score.Score);
        json.WriteString("band"u8, BandNames.Of(score.Band));
        json.Number("raw", score.Raw);
        json.WriteNumber("coverage"u8, score.Coverage);
        json.WriteStartArray("rules"u8);
        foreach (var rule in score.Rules) json.WriteStringValue(rule);
        json.WriteEndArray();
        OverrideJson.Write(json, score.Override, score.ComputedScore, score.ComputedBand);
        json.WriteEndObject();
    }
}
