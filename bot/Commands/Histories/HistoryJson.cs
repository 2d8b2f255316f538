using System.Text.Json;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.History;

namespace HealthScore.Bot.Commands.Histories;

/// <summary>A history as one JSON object.</summary>
internal static class HistoryJson
{
    public static string Write(AccountHistory history, bool asKnown) => JsonText.Write(json =>
    {
        var movement = history.Movement;
        json.WriteStartObject();
        json.WriteString("account_id", history.Past.Id.Value);
        json.WriteString("name", history.Past.Current.Name);
        json.WriteBoolean("as_known", asKnown);
        json.WriteString("trend", movement.Direction.ToString().ToLowerInvariant());
        json.Number("points_per_30_days", movement.PointsPer30Days);
        json.Whole("delta_7", movement.Delta7);
        json.Whole("delta_30", movement.Delta30);
        json.Whole("delta_90", movement.Delta90);
        json.Number("forecast_at_renewal", history.Forecast);
        json.WriteStartArray("days");
        foreach (var day in history.Days) Day(json, day);
        json.WriteEndArray();
        json.WriteEndObject();
    }) + Environment.NewLine;

    private static void Day(Utf8JsonWriter json, HistoryDay day)
    {
        var snapshot = day.Snapshot;
        json.WriteStartObject();
        json.WriteString("day", CommandDates.Shown(snapshot.Day));
        json.Number("raw", snapshot.Raw);
        json.Whole("score", snapshot.Score);
        json.WriteString("band", BandNames.Of(snapshot.Band));
        json.WriteNumber("coverage", snapshot.Coverage);
        json.WriteString("scorecard", snapshot.Scorecard);
        json.Whole("version", snapshot.ScorecardVersion);
        json.WriteBoolean("recorded", day.IsRecorded);
        json.Whole("override_score", day.Override?.Score);
        json.WriteString("override_band", day.Override is { } byHand ? BandNames.Of(byHand.Band) : null);
        json.WriteStartObject("metrics");
        foreach (var metric in snapshot.Metrics)
        {
            json.WriteStartObject(metric.Id);
            json.Number("score", metric.Score);
            json.WriteNumber("share", metric.Share);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
