namespace HealthScore.Scoring.Scorecards.Reading;

/// <summary>
/// Reads one scorecard from its top mapping. Gives null when anything was refused; the problems tell what.
/// </summary>
internal sealed class ScorecardReading(ProblemList problems, string fileName)
{
    private readonly HashSet<string> _dimensionIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _metricIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ruleIds = new(StringComparer.Ordinal);

    public Scorecard? Read(YamlSection top)
    {
        top.AllowOnly("id", "version", "name", "applies_to", "bands", "min_coverage", "dimensions", "rules");
        var id = top.RequiredText("id", "Add id: a short name for the scorecard.");
        var version = (int)(top.Number("version", Bounds.Whole) ?? 1);
        var name = CommonKeys.DisplayName(top);
        var appliesTo = CommonKeys.Filters(top, "applies_to");
        var bands = Bands(top);
        var minCoverage = top.Number("min_coverage", Bounds.Share) ?? Scorecard.DefaultMinCoverage;
        var dimensions = Dimensions(top);
        var rules = (top.Sections("rules") ?? []).Select(Rule).OfType<ScoreRule>().ToArray();
        if (problems.Problems.Count > 0 || id is null || bands is null) return null;
        return new Scorecard
        {
            Id = id,
            Version = version,
            FileName = fileName,
            Name = name,
            AppliesTo = appliesTo,
            Bands = bands,
            MinCoverage = minCoverage,
            Dimensions = dimensions,
            Rules = rules,
        };
    }

    private static BandBounds? Bands(YamlSection top)
    {
        if (!top.Has("bands"))
        {
            top.Problem("bands", "The key \"bands\" is missing.", "Add bands: { green: 75, yellow: 50 }.");
            return null;
        }

        if (top.Section("bands") is not { } section) return null;
        section.AllowOnly("green", "yellow");
        var green = section.RequiredNumber("green", Bounds.Score);
        var yellow = section.RequiredNumber("yellow", Bounds.Score);
        if (green is null || yellow is null) return null;
        if (yellow < green) return new BandBounds(green.Value, yellow.Value);
        section.Problem(
            "yellow",
            "The lower bound of yellow should be below that of green.",
            "Write for example green: 75, yellow: 50.");
        return null;
    }

    private Dimension[] Dimensions(YamlSection top)
    {
        if (top.Sections("dimensions") is { Count: > 0 } sections)
            return [.. sections.Select(Dimension).OfType<Dimension>()];
        if (!top.Has("dimensions") || top.List("dimensions") is { Children.Count: 0 })
            top.Problem(
                "dimensions", "A scorecard needs at least one dimension.", "Add dimensions: with \"- id: …\" below.");
        return [];
    }

    private Dimension? Dimension(YamlSection section)
    {
        section.AllowOnly("id", "name", "weight", "metrics");
        var id = section.RequiredText("id", "Add id: a short name for the dimension.");
        CommonKeys.Unique(section, "dimension", id, _dimensionIds);
        var weight = section.RequiredNumber("weight", Bounds.Weight);
        var name = CommonKeys.DisplayName(section);
        var metrics = (section.Sections("metrics") ?? []).Select(Metric).OfType<Metric>().ToArray();
        if (!section.Has("metrics") || section.List("metrics") is { Children.Count: 0 })
            section.Problem(
                "metrics", "A dimension needs at least one metric.", "Add metrics: with \"- id: …\" below.");
        return id is null || weight is null ? null : new Dimension(id, weight.Value, metrics) { Name = name };
    }

    private Metric? Metric(YamlSection section)
    {
        section.AllowOnly("id", "name", "weight", "measure", "curve", "stale_to");
        var id = section.RequiredText("id", "Add id: a short name for the metric.");
        CommonKeys.Unique(section, "metric", id, _metricIds);
        var weight = section.RequiredNumber("weight", Bounds.Weight);
        var name = CommonKeys.DisplayName(section);
        if (!section.Has("measure"))
            section.Problem(
                "measure", "The key \"measure\" is missing.", "Add measure: { kind: …, agg: …, window: 28d }.");
        var measure = section.Section("measure") is { } inner ? MeasureReading.Read(inner) : null;
        var curve = CurveReading.Read(section);
        var staleTo = section.Number("stale_to", Bounds.Score);
        return id is null || weight is null || measure is null || curve is null
            ? null
            : new Metric(id, weight.Value, measure, curve) { StaleTo = staleTo, Name = name };
    }

    private ScoreRule? Rule(YamlSection section)
    {
        section.AllowOnly("id", "name", "when", "cap", "floor");
        var id = section.RequiredText("id", "Add id: a short name for the rule.");
        CommonKeys.Unique(section, "rule", id, _ruleIds);
        var name = CommonKeys.DisplayName(section);
        var cap = section.Number("cap", Bounds.Score);
        var floor = section.Number("floor", Bounds.Score);
        if (!section.Has("cap") && !section.Has("floor"))
            section.Problem(
                "cap", "A rule needs a cap or a floor.", "Add cap: the highest, or floor: the lowest score.");
        if (!section.Has("when"))
            section.Problem(
                "when", "The key \"when\" is missing.", "Add when: { kind: …, agg: …, window: 28d, over: … }.");
        if (section.Section("when") is not { } when) return null;
        var measure = MeasureReading.Read(when, "over", "under");
        var over = when.Number("over", Bounds.Any);
        var under = when.Number("under", Bounds.Any);
        if (when.Has("over") == when.Has("under"))
            when.Problem("over", "A rule needs either over or under.", "Keep exactly one of them.");
        return id is null || measure is null
            ? null
            : new ScoreRule(id, measure) { Over = over, Under = under, Cap = cap, Floor = floor, Name = name };
    }
}
