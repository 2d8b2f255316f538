namespace HealthScore.Scoring.Tests.Measures;

/// <summary>Each aggregate by hand. As of is 2026-01-31T12:00Z, so 10d begins after 2026-01-21T12:00Z.</summary>
public class AggregationTests
{
    [Theory]
    // The window excludes its beginning and includes its end.
    [InlineData("count", "2026-01-21T12:00:00Z 1", "0")]
    [InlineData("count", "2026-01-21T12:00:00.0000001Z 1", "1")]
    [InlineData("count", "2026-01-31T12:00:00Z 1", "1")]
    [InlineData("count", "2026-01-31T12:00:00Z 1; 2026-01-31T12:00:00.0000001Z 1", "1")]
    [InlineData("count", "2026-01-31T14:00:00+02:00 1; 2026-01-31T14:00:00+01:00 1", "1")]
    // Count, sum and distinct are 0, not missing, for an account that had the kind once.
    [InlineData("count", "", "missing")]
    [InlineData("count", "2026-01-30 1 kind=other", "missing")]
    [InlineData("count", "2020-01-01 1", "0")]
    [InlineData("count", "2026-02-01 1", "missing")]
    [InlineData("sum", "", "missing")]
    [InlineData("sum", "2020-01-01 9", "0")]
    [InlineData("sum", "2026-01-30 2.5; 2026-01-29 -1; 2020-01-01 9", "1.5")]
    [InlineData("sum", "2026-01-30 0.1; 2026-01-29 0.2; 2026-01-28 -0.3", "0")]
    [InlineData("mean", "", "missing")]
    [InlineData("mean", "2020-01-01 9", "missing")]
    [InlineData("mean", "2026-01-30 1; 2026-01-29 2", "1.5")]
    [InlineData("min", "2020-01-01 9", "missing")]
    [InlineData("min", "2026-01-30 3; 2026-01-29 -2", "-2")]
    [InlineData("max", "2020-01-01 9", "missing")]
    [InlineData("max", "2026-01-30 -3; 2026-01-29 -2", "-2")]
    [InlineData("last", "2020-01-01 9", "missing")]
    [InlineData("last", "2026-01-30 1; 2026-01-29 2", "1")]
    [InlineData("last", "2026-01-29 2; 2026-01-30 1", "1")]
    // Ties go to the later arrival.
    [InlineData("last", "2026-01-30 5; 2026-01-30 7", "7")]
    [InlineData("last", "2026-01-30 7; 2026-01-30 5", "5")]
    [InlineData("last", "2026-01-30T02:00:00+02:00 7; 2026-01-30 5", "5")]
    // Promoters 9–10, detractors 0–6, between the two neither.
    [InlineData("nps", "2020-01-01 9", "missing")]
    [InlineData("nps", "2026-01-30 9", "100")]
    [InlineData("nps", "2026-01-30 8.9", "0")]
    [InlineData("nps", "2026-01-30 6.1", "0")]
    [InlineData("nps", "2026-01-30 6", "-100")]
    [InlineData("nps", "2026-01-30 10; 2026-01-29 9; 2026-01-28 7; 2026-01-27 0", "25")]
    public void Read_WhenWindowIsTenDays_Is(string agg, string signals, string expected) =>
        Assert.Equal(expected, Reads.Value($"kind: k, agg: {agg}, window: 10d", signals));

    [Theory]
    [InlineData("2020-01-01 9", "missing")]
    [InlineData("2026-01-30 4", "1")]
    [InlineData("2026-01-30 3.9", "0")]
    [InlineData("2026-01-30 4; 2026-01-29 5; 2026-01-28 3", "0.666667")]
    public void Read_WhenShare_CountsFromTheBoundOn(string signals, string expected) =>
        Assert.Equal(expected, Reads.Value("kind: k, agg: share, at_least: 4, window: 10d", signals));

    [Theory]
    [InlineData("", "missing")]
    [InlineData("2020-01-01 1 topic=a", "0")]
    [InlineData("2026-01-30 1", "0")]
    [InlineData("2026-01-30 1 topic=a; 2026-01-29 1 topic=a; 2026-01-28 1 topic=A; 2026-01-27 1", "2")]
    public void Read_WhenDistinct_SkipsSignalsWithoutTheAttribute(string signals, string expected) =>
        Assert.Equal(expected, Reads.Value("kind: k, agg: distinct, by: topic, window: 10d", signals));

    [Theory]
    [InlineData("", "missing")]
    [InlineData("2026-01-31T12:00:00Z 1", "0")]
    [InlineData("2026-01-30 1", "1.5")]
    [InlineData("2026-01-30 1; 2020-01-01 1; 2026-02-02 1", "1.5")]
    [InlineData("2026-02-02 1", "missing")]
    public void Read_WhenDaysSince_IsFractionalAndOfAnyAge(string signals, string expected) =>
        Assert.Equal(expected, Reads.Value("kind: k, agg: days_since", signals));

    [Theory]
    [InlineData("where: { topic: a }", "2")]
    [InlineData("where: { topic: [a, b] }", "3")]
    [InlineData("where: { topic: [a, b], severity: 5 }", "1")]
    [InlineData("where: { severity: true }", "1")]
    [InlineData("where: { severity: 'true' }", "1")]
    [InlineData("where: { severity: TRUE }", "0")]
    [InlineData("where: { severity: 5.0 }", "0")]
    [InlineData("where: { colour: red }", "0")]
    [InlineData("where: {}", "4")]
    public void Read_WhenFiltered_AllKeysMatchAnyOfTheirValues(string where, string expected) =>
        Assert.Equal(expected, Reads.Value($"kind: k, agg: count, window: 10d, {where}", "2026-01-30 1 topic=a severity=5; 2026-01-29 1 topic=a severity=true; 2026-01-28 1 topic=b; 2026-01-27 1"));

    [Fact]
    public void Read_WhenTheKindIsThereButNothingMatches_CountIsZeroAndDaysSinceIsMissing()
    {
        Assert.Equal("0", Reads.Value("kind: k, agg: count, window: 10d, where: { topic: a }", "2020-01-01 1 topic=b"));
        Assert.Equal("missing", Reads.Value("kind: k, agg: days_since, where: { topic: a }", "2026-01-30 1 topic=b"));
        Assert.Equal("1.5", Reads.Value("kind: k, agg: days_since, where: { topic: b }", "2026-01-30 1 topic=b; 2026-01-31 1 topic=a"));
    }
}
