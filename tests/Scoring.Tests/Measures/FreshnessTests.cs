namespace HealthScore.Scoring.Tests.Measures;

/// <summary>Freshness by hand; as of is 2026-01-31T12:00Z, weight 1, identity curve.</summary>
public class FreshnessTests
{
    private const string Measure = "kind: k, agg: last, window: 365d, fresh_for: 10d";

    [Theory]
    [InlineData("2026-01-31T12:00:00Z", 1)]
    [InlineData("2026-01-21T12:00:00Z", 1)]
    [InlineData("2026-01-16T12:00:00Z", 0.5)]
    [InlineData("2026-01-12T00:00:00Z", 0.05)]
    [InlineData("2026-01-11T12:00:00Z", 0)]
    [InlineData("2025-06-01", 0)]
    public void Freshness_AtItsEdges_FallsInAStraightLine(string at, double expected)
    {
        var metric = Reads.Metric(Measure, $"{at} 40");
        Assert.Equal(expected, metric.Freshness, 12);
        Assert.Equal(expected, metric.Effective, 12);
        Assert.Equal((40d, 40d), (metric.Value, metric.Score));
    }

    [Theory]
    [InlineData("2026-01-31T12:00:00Z", 40)]
    [InlineData("2026-01-16T12:00:00Z", 30)]
    [InlineData("2025-06-01", 20)]
    public void StaleTo_KeepsTheWeightAndSinksTheScore(string at, double expected)
    {
        var metric = Reads.Metric(Measure, $"{at} 40", metricKeys: "stale_to: 20");
        Assert.Equal((1d, 1d), (metric.Effective, metric.Share));
        Assert.Equal(expected, metric.Score!.Value, 12);
        Assert.Equal(100 - expected, metric.Lost, 12);
    }

    [Fact]
    public void Freshness_WhenFiltered_IsOfTheNewestThatMatches() =>
        Assert.Equal(0.5, Reads.Metric(Measure + ", where: { topic: a }", "2026-01-16T12:00:00Z 40 topic=a; 2026-01-30 9 topic=b").Freshness, 12);

    [Fact]
    public void Freshness_WhenNothingEverMatched_IsZero()
    {
        var metric = Reads.Metric("kind: k, agg: count, window: 10d, fresh_for: 10d, where: { topic: a }", "2026-01-30 9 topic=b");
        Assert.Equal((0d, 0d, 0d), (metric.Value, metric.Freshness, metric.Effective));
    }

    [Fact]
    public void Freshness_WhenTheNewestIsOutOfTheWindow_StillCounts() =>
        Assert.Equal(0.5, Reads.Metric("kind: k, agg: count, window: 1d, fresh_for: 10d", "2026-01-16T12:00:00Z 40").Freshness, 12);

    [Theory]
    [InlineData("kind: k, agg: last, window: 10d, absent: 5, fresh_for: 10d")]
    [InlineData("attribute: seats, fresh_for: 10d")]
    [InlineData("days_until: renews_on, fresh_for: 10d")]
    [InlineData("kind: old, agg: last, window: 365d")]
    public void Freshness_WhenAbsentAttributeDateOrUnasked_IsOne(string measure) =>
        Assert.Equal(1, Reads.Metric(measure, "2025-12-01 9 kind=old", "seats=5;renews_on=2026-12-31").Freshness);

    [Fact]
    public void StaleTo_WhenMissing_CountsNothing()
    {
        var metric = Reads.Metric(Measure, "", metricKeys: "stale_to: 0");
        Assert.Equal((null, null, 0d), (metric.Value, metric.Score, metric.Effective));
    }
}
