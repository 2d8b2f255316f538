using System.Text.Json;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;

namespace HealthScore.Bot.Commands.Histories;

/// <summary>A change of score as one JSON object.</summary>
internal static class ExplainJson
{
    public static string Write(Account account, ScoreChange change) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("account_id", account.Id.Value);
        json.WriteString("name", account.Name);
        End(json, "from", change.From);
        End(json, "to", change.To);
        json.Number("raw_change", change.RawChange);
        json.Whole("score_change", change.ScoreDifference);
        json.WriteString("compared_under", change.ComparedUnder);
        json.Number("customer", change.RawChange is null ? null : change.Customer);
        json.Number("from_data", change.RawChange is null ? null : change.FromData);
        json.WriteBoolean("scorecard_changed", change.ScorecardChanged);
        json.Number("from_scorecard", change.RawChange is null ? null : change.FromScorecard);
        json.Number("rules_overrides_rounding", change.Besides?.Total);
        json.Number("rules", change.Besides?.Rules);
        json.Number("overrides", change.Besides?.Overrides);
        json.Number("rounding", change.Besides?.Rounding);
        json.WriteStartArray("metrics");
        foreach (var metric in change.Metrics) Metric(json, metric, change.RawChange is not null);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void End(Utf8JsonWriter json, string name, ShownScore end)
    {
        json.WriteStartObject(name);
        json.WriteString("as_of", end.AsOf);
        json.WriteString("scorecard", end.Scorecard);
        json.Whole("version", end.ScorecardVersion);
        json.Number("raw", end.Raw);
        json.Whole("score", end.Score);
        json.Whole("computed_score", end.Computed);
        json.WriteBoolean("by_hand", end.IsByHand);
        json.WriteNumber("coverage", end.Coverage);
        json.WriteBoolean("recorded", end.IsRecorded);
        json.WriteEndObject();
    }

    private static void Metric(Utf8JsonWriter json, MetricChange metric, bool isSplit)
    {
        json.WriteStartObject();
        json.WriteString("id", metric.Id);
        json.WriteString("dimension", metric.Dimension);
        json.Number("part", isSplit ? metric.Part : null);
        json.Number("customer", isSplit ? metric.Moved : null);
        json.Number("from_data", isSplit ? metric.FromData : null);
        json.WriteString("data", ShiftNames.Of(metric.Shift));
        json.Number("value_from", metric.ValueFrom);
        json.Number("value_to", metric.ValueTo);
        json.Number("score_from", metric.ScoreFrom);
        json.Number("score_to", metric.ScoreTo);
        json.WriteNumber("share_from", metric.ShareFrom);
        json.WriteNumber("share_to", metric.ShareTo);
        json.WriteEndObject();
    }
}
