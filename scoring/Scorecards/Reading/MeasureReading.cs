using HealthScore.Scoring.Measures;

namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>Reads <c>measure</c> and, with further keys beside it, <c>when</c>.</summary>
internal static class MeasureReading
{
    private static readonly string[] Sources = ["kind", "attribute", "days_until"];

    private static readonly string[] SignalKeys = ["agg", "window", "where", "by", "at_least", "min_count", "change"];

    private static readonly string[] Keys = [.. Sources, .. SignalKeys, "absent", "per", "fresh_for"];

    private static readonly Dictionary<string, Aggregation> Aggregations = new(StringComparer.Ordinal)
    {
        ["last"] = Aggregation.Last,
        ["count"] = Aggregation.Count,
        ["sum"] = Aggregation.Sum,
        ["mean"] = Aggregation.Mean,
        ["min"] = Aggregation.Min,
        ["max"] = Aggregation.Max,
        ["distinct"] = Aggregation.Distinct,
        ["nps"] = Aggregation.Nps,
        ["share"] = Aggregation.Share,
        ["days_since"] = Aggregation.DaysSince,
    };

    /// <summary>The measure, or null when it is refused.</summary>
    /// <param name="section">The mapping.</param>
    /// <param name="further">Keys that belong to the surroundings.</param>
    public static Measure? Read(YamlSection section, params string[] further)
    {
        section.AllowOnly([.. Keys, .. further]);
        var sources = Sources.Where(section.Has).ToList();
        if (sources.Count != 1)
        {
            var key = sources.Count == 0 ? "kind" : sources[1];
            section.Problem(key, "A measure needs exactly one of kind, attribute and days_until.", "Keep one of them.");
            return null;
        }

        var absent = section.Number("absent", Bounds.Any);
        var per = section.Text("per");
        var freshFor = section.Days("fresh_for");
        if (sources[0] == "kind")
        {
            return Signals(section) is { } signals
                ? signals with { Absent = absent, Per = per, FreshForDays = freshFor }
                : null;
        }

        section.Forbid($"needs signals and cannot stand beside {sources[0]}.", SignalKeys);
        if (section.Text(sources[0]) is not { } attribute) return null;
        return sources[0] == "attribute"
            ? new AttributeMeasure(attribute) { Absent = absent, Per = per }
            : new DateMeasure(attribute) { Absent = absent, Per = per };
    }

    private static SignalMeasure? Signals(YamlSection section)
    {
        var kind = section.Text("kind");
        var aggregation = Aggregate(section);
        var measure = new SignalMeasure(kind ?? "", aggregation ?? default)
        {
            WindowDays = section.Days("window"),
            Where = CommonKeys.Filters(section, "where"),
            By = section.Text("by"),
            AtLeast = section.Number("at_least", Bounds.Any),
            MinCount = (int)(section.Number("min_count", Bounds.Whole) ?? 0),
            Change = section.Flag("change"),
        };
        if (aggregation is not { } known) return null;
        CheckTogether(section, known, measure.Change);
        return kind is null ? null : measure;
    }

    private static Aggregation? Aggregate(YamlSection section)
    {
        if (section.RequiredText("agg", $"Add agg: one of {string.Join(", ", Aggregations.Keys)}.") is not { } name)
            return null;
        if (Aggregations.TryGetValue(name, out var aggregation)) return aggregation;
        var fix = NearestKey.Of(name, Aggregations.Keys) is { } nearest
            ? $"Did you mean {nearest}?"
            : $"Write one of {string.Join(", ", Aggregations.Keys)}.";
        section.Problem("agg", $"The agg \"{name}\" is unknown.", fix);
        return null;
    }

    private static void CheckTogether(YamlSection section, Aggregation aggregation, bool change)
    {
        if (aggregation != Aggregation.DaysSince && !section.Has("window"))
            section.Problem("window", "Every agg but days_since needs a window.", "Add window: 28d.");
        if (aggregation == Aggregation.DaysSince && change && !section.Has("window"))
            section.Problem(
                "window",
                "With change, days_since needs to know how far back to compare.",
                "Add window: 28d, or remove change.");
        if (aggregation == Aggregation.DaysSince)
            section.Forbid("has no meaning with agg: days_since, which counts no signals.", "min_count");
        if (aggregation != Aggregation.Share) section.Forbid("belongs to agg: share.", "at_least");
        else if (!section.Has("at_least"))
            section.Problem("at_least", "agg: share needs at_least.", "Add at_least: the lowest value that counts.");
        if (aggregation != Aggregation.Distinct) section.Forbid("belongs to agg: distinct.", "by");
        else if (!section.Has("by"))
            section.Problem("by", "agg: distinct needs by.", "Add by: the attribute whose values are counted.");
    }
}
