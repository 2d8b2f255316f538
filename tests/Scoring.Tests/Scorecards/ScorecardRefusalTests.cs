using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Tests.Scorecards;

/// <summary>Every refusal names line, key path and fix.</summary>
public class ScorecardRefusalTests
{
    [Theory]
    [InlineData("id: simple", "idd: simple", 1, "idd", "Did you mean \"id\"?")]
    [InlineData("id: simple", "id:", 1, "id", "Add id")]
    [InlineData("id: simple", "id: [a]", 1, "id", "Write id")]
    [InlineData("version: 1", "version: 1.5", 2, "version", "Correct")]
    [InlineData("version: 1", "version: -1", 2, "version", "Correct")]
    [InlineData("version: 1", "colour: red", 2, "colour", "Known here")]
    [InlineData("version: 1", "name: [a]", 2, "name", "Write name")]
    [InlineData("version: 1", "name: { es: [x] }", 2, "name.es", "Write es")]
    [InlineData("bands: { green: 75, yellow: 50 }", "bands: 75", 3, "bands", "indented")]
    [InlineData("bands: { green: 75, yellow: 50 }", "# none", 1, "bands", "Add bands")]
    [InlineData("bands: { green: 75, yellow: 50 }", "bands: { green: 75 }", 3, "bands.yellow", "Add yellow")]
    [InlineData("bands: { green: 75, yellow: 50 }", "bands: { green: 101, yellow: 50 }", 3, "bands.green", "Correct")]
    [InlineData("bands: { green: 75, yellow: 50 }", "bands: { green: 75, yellow: -1 }", 3, "bands.yellow", "Correct")]
    [InlineData("bands: { green: 75, yellow: 50 }", "bands: { green: 50, yellow: 50 }", 3, "bands.yellow", "green: 75")]
    [InlineData("bands: { green: 75, yellow: 50 }", "bands: { green: 75, yellow: 50, red: 0 }", 3, "bands.red", "Known here")]
    [InlineData("min_coverage: 0.4", "min_coverage: 40", 4, "min_coverage", "Correct")]
    [InlineData("min_coverage: 0.4", "min_coverage: -0.1", 4, "min_coverage", "Correct")]
    [InlineData("min_coverage: 0.4", "applies_to: [smb]", 4, "applies_to", "indented")]
    [InlineData("min_coverage: 0.4", "applies_to: { segment: }", 4, "applies_to.segment", "[one, other]")]
    [InlineData("min_coverage: 0.4", "applies_to: { segment: { a: b } }", 4, "applies_to.segment", "[one, other]")]
    [InlineData("weight: 10", "weight: 0", 7, "dimensions[0].weight", "Correct")]
    [InlineData("weight: 10", "weight: -3", 7, "dimensions[0].weight", "Correct")]
    [InlineData("weight: 10", "weight: .inf", 7, "dimensions[0].weight", "Correct")]
    [InlineData("weight: 10", "weight: heavy", 7, "dimensions[0].weight", "Correct")]
    [InlineData("weight: 10", "# none", 6, "dimensions[0].weight", "Add weight")]
    [InlineData("weight: 1", "weight: 0", 10, "dimensions[0].metrics[0].weight", "Correct")]
    [InlineData("weight: 1", "weihgt: 1", 10, "dimensions[0].metrics[0].weihgt", "Did you mean \"weight\"?")]
    [InlineData("curve: [[0, 0], [100, 100]]", "# none", 9, "dimensions[0].metrics[0].curve", "Write curve")]
    [InlineData("curve: [[0, 0], [100, 100]]", "curve: []", 12, "dimensions[0].metrics[0].curve", "Write curve")]
    [InlineData("curve: [[0, 0], [100, 100]]", "curve: 5", 12, "dimensions[0].metrics[0].curve", "[ ]")]
    [InlineData("curve: [[0, 0], [100, 100]]", "curve: [[0, 0], [0, 100]]", 12, "dimensions[0].metrics[0].curve[1]", "order")]
    [InlineData("curve: [[0, 0], [100, 100]]", "curve: [[5, 0], [4, 100]]", 12, "dimensions[0].metrics[0].curve[1]", "order")]
    [InlineData("curve: [[0, 0], [100, 100]]", "curve: [[0, 0], [100, 101]]", 12, "dimensions[0].metrics[0].curve[1]", "Correct")]
    [InlineData("curve: [[0, 0], [100, 100]]", "curve: [[0, -1], [100, 100]]", 12, "dimensions[0].metrics[0].curve[0]", "Correct")]
    [InlineData("curve: [[0, 0], [100, 100]]", "curve: [[0], [100, 100]]", 12, "dimensions[0].metrics[0].curve[0]", "Write curve")]
    [InlineData("curve: [[0, 0], [100, 100]]", "curve:|- [0, 0]|- [high, 100]", 14, "dimensions[0].metrics[0].curve[1]", "Write curve")]
    [InlineData("stale_to: 0", "stale_to: 101", 13, "dimensions[0].metrics[0].stale_to", "Correct")]
    [InlineData("stale_to: 0", "stale_to: -1", 13, "dimensions[0].metrics[0].stale_to", "Correct")]
    [InlineData("measure: { kind: k, agg: last, window: 28d }", "# none", 9, "dimensions[0].metrics[0].measure", "Add measure")]
    [InlineData("measure: { kind: k, agg: last, window: 28d }", "measure: last", 11, "dimensions[0].metrics[0].measure", "indented")]
    [InlineData("when: { kind: k, agg: days_since, over: 20 }", "when: { kind: k, agg: days_since }", 16, "rules[0].when.over", "exactly one")]
    [InlineData("when: { kind: k, agg: days_since, over: 20 }", "when: { kind: k, agg: days_since, over: 20, under: 3 }", 16, "rules[0].when.over", "exactly one")]
    [InlineData("when: { kind: k, agg: days_since, over: 20 }", "when: { kind: k, agg: days_since, over: soon }", 16, "rules[0].when.over", "Correct")]
    [InlineData("when: { kind: k, agg: days_since, over: 20 }", "# none", 15, "rules[0].when", "Add when")]
    [InlineData("cap: 30", "# none", 15, "rules[0].cap", "Add cap")]
    [InlineData("cap: 30", "cap: 130", 17, "rules[0].cap", "Correct")]
    [InlineData("cap: 30", "floor: -1", 17, "rules[0].floor", "Correct")]
    [InlineData("cap: 30", "cap: 30|over: 3", 18, "rules[0].over", "Known here")]
    public void Load_WhenALineIsWrong_SaysWhereAndWhatToDo(string line, string replacement, long at, string key, string fix)
    {
        var load = CardText.Load(CardText.With(line, replacement));
        Assert.False(load.IsValid);
        var problem = Assert.Single(load.Problems, problem => problem.Key == key);
        Assert.Equal(("card.yaml", at), (problem.File, problem.Line));
        Assert.Contains(fix, problem.Fix, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Message);
    }

    [Theory]
    [InlineData("kind: k, agg: last", "window", "Add window")]
    [InlineData("kind: k, agg: last, window: 28", "window", "Write it as window: 28d")]
    [InlineData("kind: k, agg: last, window: 0d", "window", "28d")]
    [InlineData("kind: k, agg: last, window: -7d", "window", "28d")]
    [InlineData("kind: k, agg: last, window: 4w", "window", "28d")]
    [InlineData("kind: k, agg: last, window: 1.5d", "window", "28d")]
    [InlineData("kind: k, agg: last, window: d", "window", "28d")]
    [InlineData("kind: k, agg: last, window: [28d]", "window", "28d")]
    [InlineData("kind: k, agg: last, window: 99999999999d", "window", "28d")]
    [InlineData("kind: k, agg: last, window: 28d, fresh_for: 14", "fresh_for", "28d")]
    [InlineData("kind: k, agg: last, window: 28d, fresh_for: 0d", "fresh_for", "28d")]
    [InlineData("kind: k, agg: lsat, window: 28d", "agg", "Did you mean last?")]
    [InlineData("kind: k, agg: zzz, window: 28d", "agg", "days_since")]
    [InlineData("kind: k, window: 28d", "agg", "Add agg")]
    [InlineData("agg: last, window: 28d", "kind", "Keep one")]
    [InlineData("kind: k, attribute: arr, agg: last, window: 28d", "attribute", "Keep one")]
    [InlineData("attribute: arr, days_until: renews_on", "days_until", "Keep one")]
    [InlineData("kind: k, agg: share, window: 28d", "at_least", "Add at_least")]
    [InlineData("kind: k, agg: mean, window: 28d, at_least: 4", "at_least", "Remove")]
    [InlineData("kind: k, agg: distinct, window: 28d", "by", "Add by")]
    [InlineData("kind: k, agg: count, window: 28d, by: feature", "by", "Remove")]
    [InlineData("kind: k, agg: days_since, min_count: 2", "min_count", "Remove")]
    [InlineData("kind: k, agg: days_since, change: true", "window", "remove change")]
    [InlineData("kind: k, agg: last, window: 28d, min_count: 1.5", "min_count", "Correct")]
    [InlineData("kind: k, agg: last, window: 28d, min_count: -1", "min_count", "Correct")]
    [InlineData("kind: k, agg: last, window: 28d, change: maybe", "change", "true")]
    [InlineData("kind: k, agg: last, window: 28d, absent: none", "absent", "Correct")]
    [InlineData("kind: k, agg: last, window: 28d, per: [seats]", "per", "Write per")]
    [InlineData("kind: k, agg: last, window: 28d, where: [a]", "where", "indented")]
    [InlineData("kind: k, agg: last, window: 28d, where: { topic: [] }", "where.topic", "[one, other]")]
    [InlineData("kind: k, agg: last, window: 28d, where: { topic: ~ }", "where.topic", "[one, other]")]
    [InlineData("kind: k, agg: last, windw: 28d, window: 28d", "windw", "Did you mean \"window\"?")]
    [InlineData("kind: k, agg: last, window: 28d, over: 3", "over", "Known here")]
    [InlineData("attribute: arr, agg: last", "agg", "Remove")]
    [InlineData("days_until: renews_on, window: 28d", "window", "Remove")]
    [InlineData("attribute: arr, change: true", "change", "Remove")]
    public void Load_WhenAMeasureIsWrong_SaysWhereAndWhatToDo(string measure, string key, string fix)
    {
        var load = CardText.Load(CardText.WithMeasure(measure));
        var problem = Assert.Single(load.Problems, problem => problem.Key == $"dimensions[0].metrics[0].measure.{key}");
        Assert.Equal(11, problem.Line);
        Assert.Contains(fix, problem.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: x\nbands: { green: 75, yellow: 50 }\ndimensions: []", "dimensions")]
    [InlineData("id: x\nbands: { green: 75, yellow: 50 }", "dimensions")]
    [InlineData("id: x\nbands: { green: 75, yellow: 50 }\ndimensions: [{ id: d, weight: 1, metrics: [] }]", "dimensions[0].metrics")]
    [InlineData("id: x\nbands: { green: 75, yellow: 50 }\ndimensions: [{ id: d, weight: 1 }]", "dimensions[0].metrics")]
    [InlineData("id: x\nbands: { green: 75, yellow: 50 }\ndimensions: [d]", "dimensions[0]")]
    [InlineData("id: x\nbands: { green: 75, yellow: 50 }\ndimensions: d", "dimensions")]
    public void Load_WhenPartsAreMissing_NamesThem(string yaml, string key) =>
        Assert.Contains(CardText.Load(yaml).Problems, problem => problem.Key == key && problem.Fix.Length > 0);

    [Fact]
    public void Load_WhenIdsRepeat_NamesEachRepetition()
    {
        const string Metric = "{ id: m, weight: 1, measure: { attribute: arr }, curve: [[0, 0]] }";
        const string Rule = "{ id: r, when: { attribute: arr, over: 1 }, cap: 5 }";
        var yaml = $$"""
            id: x
            bands: { green: 75, yellow: 50 }
            dimensions:
            - { id: d, weight: 1, metrics: [{{Metric}}] }
            - { id: d, weight: 1, metrics: [{{Metric}}] }
            rules:
            - {{Rule}}
            - {{Rule}}
            """;
        Assert.Equal(
            [(5L, "dimensions[1].id"), (5L, "dimensions[1].metrics[0].id"), (8L, "rules[1].id")],
            CardText.Load(yaml).Problems.Select(problem => (problem.Line, problem.Key)).Order());
    }

    [Fact]
    public void Load_WhenTwoFilesShareAnId_NamesTheOther()
    {
        var load = ScorecardSet.Parse([("a.yaml", CardText.Valid), ("b.yaml", CardText.Valid)]);
        var problem = Assert.Single(load.Problems);
        Assert.Equal(("b.yaml", 1L, "id"), (problem.File, problem.Line, problem.Key));
        Assert.Contains("a.yaml", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WhenMuchIsWrong_SaysAllOfItAtOnceByLine()
    {
        var yaml = CardText.With("weight: 10", "weight: 0").Replace("window: 28d", "window: 4w", StringComparison.Ordinal).Replace("cap: 30", "cap: 300", StringComparison.Ordinal);
        Assert.Equal([7L, 11L, 17L], CardText.Load(yaml).Problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("just text", 0)]
    [InlineData("- a", 0)]
    [InlineData("id: a\n---\nid: b", 3)]
    [InlineData("id: a\nbands: [", 3)]
    [InlineData("id: a\nid: b", 2)]
    [InlineData("id: \"a", 1)]
    [InlineData("id: *nowhere", 1)]
    public void Load_WhenItIsNoScorecard_NamesTheLine(string yaml, long line)
    {
        var problem = Assert.Single(CardText.Load(yaml).Problems);
        Assert.InRange(problem.Line, Math.Max(0, line - 1), line);
        Assert.NotEmpty(problem.Fix);
    }

    [Fact]
    public void Load_WhenNestedWithoutEnd_RefusesInsteadOfOverflowing() =>
        Assert.Contains("nested", Assert.Single(CardText.Load("id: " + new string('[', 20_000)).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_WhenTextsAreMutated_NeverThrows()
    {
        var random = new Random(5);
        const string Spice = "{}[]:,-\n \"'&*!|>#%?~0a";
        for (var round = 0; round < 3000; round++)
        {
            var text = CardText.Valid.ToCharArray();
            for (var i = random.Next(1, 6); i > 0; i--) text[random.Next(text.Length)] = Spice[random.Next(Spice.Length)];
            var load = CardText.Load(new string(text));
            Assert.NotEqual(load.IsValid, load.Problems.Count > 0);
        }
    }
}
