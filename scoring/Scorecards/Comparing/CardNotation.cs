using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HealthScore.Scoring.Measures;

namespace HealthScore.Scoring.Scorecards.Comparing;

/// <summary>
/// A scorecard's meaning as texts by path, whatever the file looks like: order, comments, names for people and the file's own
/// name are left out. Metrics and rules are found by their ids.
/// </summary>
public static class CardNotation
{
    /// <summary>By path, such as <c>metrics/nps/weight</c>, in the order of paths; the version is not among them.</summary>
    public static IReadOnlyDictionary<string, string> Of(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["bands/green"] = Number(card.Bands.Green),
            ["bands/yellow"] = Number(card.Bands.Yellow),
            ["min_coverage"] = Number(card.MinCoverage),
        };
        foreach (var filter in card.AppliesTo) parts[$"applies_to/{filter.Key}"] = Values(filter);
        foreach (var dimension in card.Dimensions)
        {
            parts[$"dimensions/{dimension.Id}/weight"] = Number(dimension.Weight);
            foreach (var metric in dimension.Metrics) Add(parts, dimension, metric);
        }

        foreach (var rule in card.Rules) Add(parts, rule);
        return parts;
    }

    /// <summary>The same for scorecards of the same meaning: hexadecimal, 64 characters.</summary>
    public static string Fingerprint(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var text = string.Join('\n', Of(card).Select(part => $"{part.Key}={part.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{card.Id}\n{text}")));
    }

    /// <summary>A measure as a scorecard would write it.</summary>
    public static string Of(Measure measure)
    {
        var keys = measure switch
        {
            AttributeMeasure attribute => [$"attribute: {attribute.Attribute}"],
            DateMeasure date => [$"days_until: {date.Attribute}"],
            _ => Signals((SignalMeasure)measure),
        };
        if (measure.Absent is { } absent) keys.Add($"absent: {Number(absent)}");
        if (measure.Per is { } per) keys.Add($"per: {per}");
        if (measure is SignalMeasure { FreshForDays: { } fresh }) keys.Add($"fresh_for: {fresh}d");
        return string.Join(", ", keys);
    }

    private static List<string> Signals(SignalMeasure measure)
    {
        var agg = measure.Aggregation == Aggregation.DaysSince ? "days_since" : measure.Aggregation.ToString().ToLowerInvariant();
        List<string> keys = [$"kind: {measure.Kind}", $"agg: {agg}"];
        if (measure.WindowDays is { } window) keys.Add($"window: {window}d");
        if (measure.Where.Count > 0)
            keys.Add($"where: {{ {string.Join(", ", measure.Where.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key}: {Values(w)}"))} }}");
        if (measure.By is { } by) keys.Add($"by: {by}");
        if (measure.AtLeast is { } least) keys.Add($"at_least: {Number(least)}");
        if (measure.MinCount > 0) keys.Add($"min_count: {measure.MinCount}");
        if (measure.Change) keys.Add("change: true");
        return keys;
    }

    private static void Add(SortedDictionary<string, string> parts, Dimension dimension, Metric metric)
    {
        var path = $"metrics/{metric.Id}";
        parts[$"{path}/dimension"] = dimension.Id;
        parts[$"{path}/weight"] = Number(metric.Weight);
        parts[$"{path}/measure"] = Of(metric.Measure);
        parts[$"{path}/curve"] = string.Join(", ", metric.Curve.Points.Select(point => $"[{Number(point.X)}, {Number(point.Score)}]"));
        if (metric.StaleTo is { } stale) parts[$"{path}/stale_to"] = Number(stale);
    }

    private static void Add(SortedDictionary<string, string> parts, ScoreRule rule)
    {
        var path = $"rules/{rule.Id}";
        var bound = rule.Over is { } over ? $"over: {Number(over)}" : $"under: {Number(rule.Under ?? 0)}";
        parts[$"{path}/when"] = $"{Of(rule.When)}, {bound}";
        if (rule.Cap is { } cap) parts[$"{path}/cap"] = Number(cap);
        if (rule.Floor is { } floor) parts[$"{path}/floor"] = Number(floor);
    }

    private static string Values(AttributeFilter filter) => $"[{string.Join(", ", filter.Values.Order(StringComparer.Ordinal))}]";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
