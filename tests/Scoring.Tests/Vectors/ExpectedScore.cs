using System.Text.Json;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Tests.Vectors;

/// <summary>Compares a score with a line of <c>expected.jsonl</c>: numbers to 1e-9 relative, the rest exactly.</summary>
internal static class ExpectedScore
{
    public static void Check(JsonElement expected, AccountScore actual)
    {
        var where = expected.GetProperty("account_id").GetString()!;
        Assert.Equal(where, actual.Account.Value);
        Assert.Equal(expected.GetProperty("scorecard").GetString(), actual.Scorecard);
        Assert.Equal(expected.GetProperty("band").GetString(), actual.Band.ToString().ToLowerInvariant());
        Number(expected, "score", actual.Score, where);
        Number(expected, "raw", actual.Raw, where);
        Number(expected, "coverage", actual.Coverage, where);
        var dimensions = expected.GetProperty("dimensions");
        Assert.Equal(dimensions.EnumerateObject().Select(d => d.Name), actual.Dimensions.Select(d => d.Id));
        foreach (var dimension in actual.Dimensions) Number(dimensions, dimension.Id, dimension.Score, where);
        var metrics = expected.GetProperty("metrics");
        Assert.Equal(metrics.EnumerateObject().Select(m => m.Name), actual.Metrics.Select(m => m.Id));
        foreach (var metric in actual.Metrics) Check(metrics.GetProperty(metric.Id), metric, $"{where} {metric.Id}");
        Assert.Equal(expected.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()), actual.Rules.Select(rule => rule.Id));
    }

    private static void Check(JsonElement expected, MetricScore actual, string where)
    {
        Number(expected, "value", actual.Value, where);
        Number(expected, "score", actual.Score, where);
        Number(expected, "weight", actual.Weight, where);
        Number(expected, "effective", actual.Effective, where);
        Number(expected, "share", actual.Share, where);
        Number(expected, "lost", actual.Lost, where);
    }

    private static void Number(JsonElement holder, string key, double? actual, string where)
    {
        var element = holder.GetProperty(key);
        double? expected = element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();
        var close = expected is { } e && actual is { } a ? Math.Abs(e - a) <= 1e-9 * Math.Max(Math.Abs(e), Math.Abs(a)) + 1e-12 : expected is null == actual is null;
        Assert.True(close, $"{where} {key}: expected {expected?.ToString("R") ?? "null"}, got {actual?.ToString("R") ?? "null"}");
    }
}
