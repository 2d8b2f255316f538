using System.Text.Json;
using HealthScore.Scoring.Live;

namespace HealthScore.EndToEnd.Crash;

/// <summary>A change as a subscriber sees it.</summary>
internal sealed record SeenChange(long Position, string Account, string? Before, string After)
{
    public static SeenChange Of(JsonElement json) => new(
        json.GetProperty("position").GetInt64(), json.GetProperty("account_id").GetString()!,
        json.GetProperty("before") is { ValueKind: JsonValueKind.Object } before ? Shown(before) : null, Shown(json.GetProperty("after")));

    public static SeenChange Of(FeedEntry entry) =>
        new(entry.Position, entry.Account.Value, entry.Before is null ? null : Shown(entry.Before), Shown(entry.After));

    private static string Shown(JsonElement json) => string.Join(
        ' ', json.GetProperty("as_of").GetDateTimeOffset().UtcTicks, json.GetProperty("scorecard").GetString(), json.GetProperty("scorecard_version"),
        json.GetProperty("score"), json.GetProperty("band").GetString()!.ToUpperInvariant(),
        string.Join(',', json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString())));

    private static string Shown(FeedScore score) => string.Join(
        ' ', score.AsOf.UtcTicks, score.Scorecard, score.ScorecardVersion, score.Score, score.Band.ToString().ToUpperInvariant(),
        string.Join(',', score.Rules));
}
