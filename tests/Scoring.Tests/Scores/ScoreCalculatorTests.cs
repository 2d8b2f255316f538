using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.Scores;

/// <summary>Whole scores by hand; as of is 2026-01-31T12:00Z. Two dimensions of weight 30 and 10; every curve is the identity.</summary>
public class ScoreCalculatorTests
{
    private const string Metrics = """
        dimensions:
        - id: use
          weight: 30
          metrics:
          - { id: a, weight: 2, measure: { kind: a, agg: last, window: 90d, fresh_for: 10d }, curve: [[0, 0], [100, 100]] }
          - { id: b, weight: 1, measure: { kind: b, agg: last, window: 90d }, curve: [[0, 0], [100, 100]] }
        - id: pay
          weight: 10
          metrics:
          - { id: c, weight: 5, measure: { kind: c, agg: last, window: 90d }, curve: [[0, 0], [100, 100]] }
        """;

    // g: a 20, b 10, c 10. All fresh: R = (20·90 + 10·60 + 10·30) ÷ 40 = 67.5, which rounds up.
    [Fact]
    public void Calculate_WhenAllIsFresh_ExplainsEveryPoint()
    {
        var score = Score("2026-01-31 90 kind=a; 2026-01-31 60 kind=b; 2026-01-31 30 kind=c");
        Assert.Equal((68, Band.Yellow, "card", 1), (score.Score, score.Band, score.Scorecard, score.ScorecardVersion));
        Assert.Equal((67.5, 1d), (score.Raw!.Value, score.Coverage));
        Assert.Equal([80d, 30d], score.Dimensions.Select(dimension => dimension.Score!.Value));
        Assert.Equal([20d, 10, 10], score.Metrics.Select(metric => metric.Weight));
        Assert.Equal([0.5, 0.25, 0.25], score.Metrics.Select(metric => metric.Share));
        Assert.Equal([5d, 10, 17.5], score.Metrics.Select(metric => metric.Lost));
        Assert.Equal(["c", "b", "a"], score.Drivers().Select(metric => metric.Id));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero), score.NewestSignalAt);
    }

    // a is 15 days old: f = ½, e = 10. R = (10·90 + 10·60) ÷ 20 = 75; C = (10 + 10) ÷ 40 = ½; c is missing.
    [Fact]
    public void Calculate_WhenStaleAndMissing_LowersCoverageNotScore()
    {
        var score = Score("2026-01-16T12:00:00Z 90 kind=a; 2026-01-31 60 kind=b");
        Assert.Equal((75, Band.Green, 0.5), (score.Score, score.Band, score.Coverage));
        Assert.Equal([75d, null], score.Dimensions.Select(dimension => dimension.Score));
        Assert.Equal([10d, 10, 0], score.Metrics.Select(metric => metric.Effective));
        Assert.Equal([5d, 20, 0], score.Metrics.Select(metric => metric.Lost));
    }

    // Coverage of c alone is 10 ÷ 40.
    [Theory]
    [InlineData("0.25", 30, Band.Red)]
    [InlineData("0.2500000005", 30, Band.Red)]
    [InlineData("0.2500001", null, Band.Unknown)]
    [InlineData("0", 30, Band.Red)]
    [InlineData(null, null, Band.Unknown)]
    public void Calculate_WhenCoverageIsLow_GivesNoScoreButExplains(string? minCoverage, int? expected, Band band)
    {
        var score = Score("2026-01-31 30 kind=c", minCoverage is null ? "" : $"min_coverage: {minCoverage}");
        Assert.Equal((expected, band, 30d), (score.Score, score.Band, score.Raw));
    }

    [Fact]
    public void Calculate_WhenNothingIsKnown_HasNoRawWhateverTheRules()
    {
        var score = Score("", "min_coverage: 0\nrules: [{ id: r, when: { attribute: seats, over: 1 }, floor: 60 }]", "seats=5");
        Assert.Equal((null, Band.Unknown, null, 0d), (score.Score, score.Band, score.Raw, score.Coverage));
        Assert.Equal("r", Assert.Single(score.Rules).Id);
        Assert.Null(score.NewestSignalAt);
    }

    [Theory]
    [InlineData("", 68)]
    [InlineData("{ id: r, when: { attribute: seats, over: 5 }, cap: 40 }", 68)]
    [InlineData("{ id: r, when: { attribute: seats, under: 5 }, cap: 40 }", 68)]
    [InlineData("{ id: r, when: { attribute: seats, over: 4.9 }, cap: 40 }", 40)]
    [InlineData("{ id: r, when: { attribute: seats, under: 5.1 }, cap: 40.5 }", 41)]
    [InlineData("{ id: r, when: { attribute: seats, over: 1 }, cap: 40 }, { id: s, when: { attribute: seats, over: 2 }, cap: 20 }", 20)]
    [InlineData("{ id: r, when: { attribute: seats, over: 1 }, floor: 80 }, { id: s, when: { attribute: seats, over: 2 }, floor: 70 }", 80)]
    [InlineData("{ id: r, when: { attribute: seats, over: 1 }, cap: 30 }, { id: s, when: { attribute: seats, over: 2 }, floor: 90 }", 30)]
    [InlineData("{ id: r, when: { attribute: seats, over: 1 }, floor: 90 }, { id: s, when: { attribute: arr, over: 2 }, cap: 10 }", 90)]
    [InlineData("{ id: r, when: { attribute: seats, over: 1 }, floor: 20 }", 68)]
    public void Calculate_WhenRulesFire_FloorsRaiseThenCapsLower(string rules, int expected) =>
        Assert.Equal(expected, Score("2026-01-31 90 kind=a; 2026-01-31 60 kind=b; 2026-01-31 30 kind=c", $"rules: [{rules}]", "seats=5").Score);

    [Fact]
    public void Calculate_WhenRulesFire_ListsThemInFileOrderWithTheirValues()
    {
        var score = Score("", "rules: [{ id: z, when: { attribute: seats, over: 1 }, cap: 3 }, { id: n, when: { attribute: arr, over: 1 }, cap: 3 }, { id: a, when: { attribute: seats, under: 9 }, floor: 2 }]", "seats=5");
        Assert.Equal([new FiredRule("z", 5, 3, null), new FiredRule("a", 5, null, 2)], score.Rules);
    }

    [Theory]
    [InlineData("74.5", 75, Band.Green)]
    [InlineData("74.4999999995", 75, Band.Green)]
    [InlineData("74.49", 74, Band.Yellow)]
    [InlineData("49.5", 50, Band.Yellow)]
    [InlineData("49.4", 49, Band.Red)]
    [InlineData("0", 0, Band.Red)]
    [InlineData("100", 100, Band.Green)]
    public void Calculate_TakesTheBandFromTheWholeNumber(string value, int expected, Band band)
    {
        var score = Score($"2026-01-31 {value} kind=a; 2026-01-31 {value} kind=b; 2026-01-31 {value} kind=c");
        Assert.Equal((expected, band), (score.Score, score.Band));
    }

    [Fact]
    public void Calculate_WhenNoScorecardApplies_IsUnknown()
    {
        var score = Score("2026-01-31 30 kind=c", "applies_to: { segment: smb }");
        Assert.Equal((null, null, null, Band.Unknown, 0d), (score.Scorecard, score.Score, score.Raw, score.Band, score.Coverage));
        Assert.Empty(score.Metrics);
    }

    [Fact]
    public void Calculate_WhenAsOfHasAnOffset_IsTheSameInstant()
    {
        var calculator = new ScoreCalculator(Set(""));
        var history = Reads.History("2026-01-31T12:00:00Z 30 kind=c; 2026-01-31T12:00:01Z 90 kind=c");
        var account = Reads.Account("");
        var score = calculator.Calculate(account, history, Reads.AsOf.ToOffset(TimeSpan.FromHours(-5)));
        Assert.Equal((30d, Reads.AsOf), (score.Raw, score.AsOf));
    }

    private static AccountScore Score(string signals, string more = "", string account = "") =>
        new ScoreCalculator(Set(more)).Calculate(Reads.Account(account), Reads.History(signals), Reads.AsOf);

    private static ScorecardSet Set(string more)
    {
        var load = ScorecardSet.Parse([("card.yaml", $"id: card\nbands: {{ green: 75, yellow: 50 }}\n{Metrics}\n{more}")]);
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        return load.Set;
    }
}
