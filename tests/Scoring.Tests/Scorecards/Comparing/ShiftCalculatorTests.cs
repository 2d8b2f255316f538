using HealthScore.Scoring.Scorecards.Comparing;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.Scorecards.Comparing;

/// <summary>Two metrics of equal weight that read 40 and 80: raw 60. Single changes, worked by hand.</summary>
public class ShiftCalculatorTests
{
    private const string Pair = """
        id: pair
        bands: { green: 75, yellow: 50 }
        min_coverage: 0
        dimensions:
          - id: d
            weight: 1
            metrics:
              - { id: one, weight: 1, measure: { kind: one, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
              - { id: two, weight: 1, measure: { kind: two, agg: last, window: 30d }, curve: [[0, 0], [100, 100]] }
        """;

    private const string Signals = "2026-01-10 40 kind=one; 2026-01-10 80 kind=two; 2026-01-11 60 kind=three";

    [Fact]
    public void Calculate_UnderTheSame_IsNothing()
    {
        var shift = Shift(Pair);
        Assert.Equal((0d, false, 0d, 0d), (shift.RawChange!.Value, shift.Changes, shift.FromRules, shift.FromRounding));
        Assert.All(shift.Metrics, metric => Assert.Equal((0d, 0d, 0d), (metric.FromWeight, metric.FromCurve, metric.FromMeasure)));
    }

    // p: ½, ½ → ¾, ¼; raw 60 → 50, c = 55. one: (40 − 55)·¼, two: (80 − 55)·(−¼).
    [Fact]
    public void Calculate_WhenAWeightChanges_IsTheWeights()
    {
        var shift = Shift(Pair.Replace("id: one, weight: 1", "id: one, weight: 3", StringComparison.Ordinal));
        Parts(shift, -3.75, 0, 0, -6.25, 0, 0);
        Assert.Equal((60, 50, Band.Yellow, Band.Yellow), (shift.Before.Score, shift.After.Score, shift.Before.Band, shift.After.Band));
    }

    [Fact]
    public void Calculate_WhenACurveChanges_IsTheCurves() =>
        Parts(Shift(Pair.Replace("window: 30d }, curve: [[0, 0], [100, 100]] }\n      - { id: two", "window: 30d }, curve: [[0, 0], [50, 100]] }\n      - { id: two", StringComparison.Ordinal)), 0, 20, 0, 0, 0, 0);

    [Fact]
    public void Calculate_WhenStaleToChanges_IsTheCurves()
    {
        var before = Pair.Replace("window: 30d }, curve: [[0, 0], [100, 100]] }\n      - { id: two", "window: 30d, fresh_for: 14d }, curve: [[0, 0], [100, 100]], stale_to: 0 }\n      - { id: two", StringComparison.Ordinal);
        // 21.5 days old: f = 2 − 21.5/14.
        var fresh = 2 - (21.5 / 14);
        Parts(Shift(before, before.Replace("stale_to: 0", "stale_to: 20", StringComparison.Ordinal)), 0, (1 - fresh) * 20 / 2, 0, 0, 0, 0);
    }

    [Fact]
    public void Calculate_WhenAMeasureChanges_IsTheMeasures() =>
        Parts(Shift(Pair.Replace("kind: two", "kind: three", StringComparison.Ordinal)), 0, 0, 0, 0, 0, -10);

    // Value 80 → 60, worth 80 → 30 (half as steep); curve first: −40 then −10; measure first: −20 then −30.
    [Fact]
    public void Calculate_WhenCurveAndMeasureChange_SharesWhatTheyDoTogether() => Parts(
        Shift(Pair.Replace("kind: two, agg: last, window: 30d }, curve: [[0, 0], [100, 100]]", "kind: three, agg: last, window: 30d }, curve: [[0, 0], [200, 100]]", StringComparison.Ordinal)),
        0, 0, 0, 0, -35 / 2.0, -15 / 2.0);

    [Fact]
    public void Calculate_WhenAMeasureFindsNothing_IsTheMeasures()
    {
        var shift = Shift(Pair.Replace("kind: two", "kind: none", StringComparison.Ordinal));
        Assert.Equal(-20, shift.RawChange!.Value, 9);
        Assert.Equal((0d, 0d), (shift.Metrics[1].FromWeight, shift.Metrics[1].FromCurve));
        Assert.Null(shift.Metrics[1].ValueAfter);
        Assert.Equal(-20, shift.Metrics.Sum(metric => metric.Part), 9);
    }

    [Fact]
    public void Calculate_WhenAMetricComesAndAnotherGoes_SaysSo()
    {
        var shift = Shift(Pair.Replace("id: two, weight: 1, measure: { kind: two", "id: three, weight: 1, measure: { kind: three", StringComparison.Ordinal));
        Assert.Equal(
            [("one", MetricPresence.Both), ("two", MetricPresence.Gone), ("three", MetricPresence.New)],
            shift.Metrics.Select(metric => (metric.Id, metric.Presence)));
        Assert.Equal(-10, shift.Metrics.Sum(metric => metric.Part), 9);
        Assert.Equal(0, shift.Metrics[0].Part, 9);
    }

    [Fact]
    public void Calculate_WhenARuleComes_IsTheRules()
    {
        var shift = Shift(Pair + "\nrules: [{ id: r, when: { kind: one, agg: max, window: 30d, over: 1 }, cap: 33.3 }]");
        Assert.Equal((0d, -27), (shift.RawChange!.Value, shift.ScoreChange));
        Assert.Equal(-26.7, shift.FromRules, 9);
        Assert.Equal(-0.3, shift.FromRounding, 9);
        Assert.True(shift.ChangesBand);
    }

    [Theory]
    [InlineData("applies_to: { segment: nobody }\n", 0)]
    [InlineData("", 1)]
    public void Calculate_WhenOneEndHasNoScore_HasNothingToSplit(string filter, int lack)
    {
        var after = filter + Pair;
        if (lack == 1) after = after.Replace("kind: one", "kind: none", StringComparison.Ordinal).Replace("kind: two", "kind: none", StringComparison.Ordinal);
        var shift = Shift(after);
        Assert.Null(shift.RawChange);
        Assert.Empty(shift.Metrics);
        Assert.Equal((Band.Yellow, Band.Unknown, true), (shift.Before.Band, shift.After.Band, shift.Changes));
        Assert.Equal(lack == 0, shift.CardAfter is null);
    }

    [Fact]
    public void Calculate_WhenOnlyCoverageIsShort_StillSplitsTheRawScore()
    {
        var shift = Shift(Pair.Replace("min_coverage: 0", "min_coverage: 1", StringComparison.Ordinal).Replace("kind: two", "kind: none", StringComparison.Ordinal));
        Assert.Equal(-20, shift.RawChange!.Value, 9);
        Assert.Null(shift.ScoreChange);
        Assert.Equal(-20, shift.Metrics.Sum(metric => metric.Part), 9);
    }

    private static AccountShift Shift(string after) => Shift(Pair, after);

    private static AccountShift Shift(string before, string after)
    {
        Assert.True(CardText.Load(after).IsValid, string.Join('\n', CardText.Load(after).Problems));
        return new ShiftCalculator(CardText.Load(before).Set!, CardText.Load(after).Set!)
            .Calculate(Reads.Account(""), Reads.History(Signals), Reads.AsOf);
    }

    private static void Parts(AccountShift shift, params double[] expected)
    {
        var parts = shift.Metrics.SelectMany(metric => new[] { metric.FromWeight, metric.FromCurve, metric.FromMeasure }).ToArray();
        Assert.Equal(expected.Length, parts.Length);
        for (var i = 0; i < parts.Length; i++) Assert.Equal(expected[i], parts[i], 9);
        Assert.Equal(shift.RawChange!.Value, expected.Sum(), 9);
    }
}
