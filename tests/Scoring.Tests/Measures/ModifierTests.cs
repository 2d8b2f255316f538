namespace HealthScore.Scoring.Tests.Measures;

/// <summary><c>min_count</c>, <c>change</c>, <c>absent</c> and <c>per</c>, alone and in their order; attributes and dates.</summary>
public class ModifierTests
{
    [Theory]
    [InlineData("2026-01-30 1; 2026-01-29 3", "2")]
    [InlineData("2026-01-30 1; 2026-01-20 3", "missing")]
    [InlineData("2026-01-30 1; 2026-01-29 3 topic=b", "2")]
    public void MinCount_CountsTheSignalsOfTheWindow(string signals, string expected) =>
        Assert.Equal(expected, Reads.Value("kind: k, agg: mean, window: 10d, min_count: 2", signals));

    [Theory]
    [InlineData("2026-01-30 1 topic=a; 2026-01-29 3 topic=b", "missing")]
    [InlineData("2026-01-30 1 topic=a; 2026-01-29 3 topic=a", "2")]
    public void MinCount_CountsOnlyWhatMatches(string signals, string expected) =>
        Assert.Equal(expected, Reads.Value("kind: k, agg: count, window: 10d, min_count: 2, where: { topic: a }", signals));

    [Fact]
    public void MinCount_WhenDistinct_CountsSignalsNotValues() =>
        Assert.Equal("1", Reads.Value("kind: k, agg: distinct, by: topic, window: 10d, min_count: 2", "2026-01-30 1 topic=a; 2026-01-29 1"));

    [Theory]
    [InlineData("sum", "2026-01-30 3; 2026-01-15 2", "0.5")]
    [InlineData("sum", "2026-01-15 2", "-1")]
    [InlineData("sum", "2026-01-30 3", "missing")]
    [InlineData("sum", "2026-01-30 3; 2026-01-15 0", "missing")]
    [InlineData("mean", "2026-01-15 2", "missing")]
    [InlineData("count", "2026-01-30 1; 2026-01-29 1; 2026-01-15 1", "1")]
    // The end of the window before is the beginning of this one, and belongs to it.
    [InlineData("last", "2026-01-30 8; 2026-01-21T12:00:00Z 4; 2026-01-21T12:00:00.1Z 7", "1")]
    [InlineData("last", "2026-01-30 8; 2026-01-11T12:00:00Z 4", "missing")]
    public void Change_ComparesWithTheWindowBefore(string agg, string signals, string expected) =>
        Assert.Equal(expected, Reads.Value($"kind: k, agg: {agg}, window: 10d, change: true", signals));

    [Fact]
    public void Change_WhenDaysSince_ComparesWithHowItWasAWindowAgo() =>
        Assert.Equal("0.5", Reads.Value("kind: k, agg: days_since, window: 10d, change: true", "2026-01-28T12:00:00Z 1; 2026-01-19T12:00:00Z 1"));

    [Fact]
    public void MinCount_WithChange_LooksAtTheCurrentWindowOnly()
    {
        Assert.Equal("3", Reads.Value("kind: k, agg: sum, window: 10d, change: true, min_count: 2", "2026-01-30 4; 2026-01-29 4; 2026-01-15 2"));
        Assert.Equal("missing", Reads.Value("kind: k, agg: sum, window: 10d, change: true, min_count: 2", "2026-01-30 4; 2026-01-15 2; 2026-01-14 2"));
    }

    [Theory]
    [InlineData("agg: mean, window: 10d", "", "7")]
    [InlineData("agg: mean, window: 10d", "2026-01-30 1", "1")]
    [InlineData("agg: count, window: 10d", "2020-01-01 1", "0")]
    [InlineData("agg: mean, window: 10d, min_count: 2", "2026-01-30 1", "7")]
    [InlineData("agg: sum, window: 10d, change: true", "2026-01-30 1", "7")]
    [InlineData("agg: days_since", "", "7")]
    public void Absent_StandsInForWhateverIsMissing(string measure, string signals, string expected) =>
        Assert.Equal(expected, Reads.Value($"kind: k, {measure}, absent: 7", signals));

    [Theory]
    [InlineData("seats=4", "2.5")]
    [InlineData("seats=0", "missing")]
    [InlineData("", "missing")]
    public void Per_Divides(string account, string expected) =>
        Assert.Equal(expected, Reads.Value("kind: k, agg: last, window: 10d, per: seats", "2026-01-30 10", account));

    [Theory]
    [InlineData("headcount=8", "1.25")]
    [InlineData("headcount=-8", "missing")]
    [InlineData("headcount=n/a", "missing")]
    [InlineData("headcount=NaN", "missing")]
    public void Per_WhenCustom_NeedsAPositiveNumber(string account, string expected) =>
        Assert.Equal(expected, Reads.Value("kind: k, agg: last, window: 10d, per: headcount", "2026-01-30 10", account));

    [Fact]
    public void Per_ComesAfterAbsent()
    {
        Assert.Equal("2", Reads.Value("kind: k, agg: last, window: 10d, absent: 8, per: seats", "", "seats=4"));
        Assert.Equal("missing", Reads.Value("kind: k, agg: last, window: 10d, absent: 8, per: seats"));
    }

    [Fact]
    public void Read_WhenTheResultIsBeyondADouble_IsMissing()
    {
        Assert.Equal("missing", Reads.Value("kind: k, agg: sum, window: 10d", "2026-01-30 1e308; 2026-01-29 1e308"));
        Assert.Equal("missing", Reads.Value("kind: k, agg: last, window: 10d, per: tiny", "2026-01-30 1e308", "tiny=1e-300"));
        Assert.Equal("3", Reads.Value("kind: k, agg: sum, window: 10d, absent: 3", "2026-01-30 1e308; 2026-01-29 1e308"));
    }

    [Theory]
    [InlineData("attribute: arr", "arr=250000.50", "250000.5")]
    [InlineData("attribute: arr", "", "missing")]
    [InlineData("attribute: arr, absent: 5", "", "5")]
    [InlineData("attribute: arr, per: seats", "arr=10;seats=4", "2.5")]
    [InlineData("attribute: headcount", "headcount=17", "17")]
    [InlineData("attribute: headcount", "headcount=n/a", "missing")]
    [InlineData("attribute: renews_on", "renews_on=2026-02-01", "missing")]
    [InlineData("attribute: segment", "segment=smb", "missing")]
    [InlineData("days_until: renews_on", "renews_on=2026-02-01", "0.5")]
    [InlineData("days_until: renews_on", "renews_on=2026-01-31", "-0.5")]
    [InlineData("days_until: renews_on", "", "missing")]
    [InlineData("days_until: renews_on, absent: 400", "", "400")]
    [InlineData("days_until: go_live", "go_live=2026-02-01", "0.5")]
    [InlineData("days_until: go_live", "go_live=2026-02-01T00:00:00Z", "0.5")]
    [InlineData("days_until: go_live", "go_live=soon", "missing")]
    [InlineData("days_until: arr", "arr=5", "missing")]
    [InlineData("days_until: started_on, fresh_for: 3d", "started_on=2026-01-01", "-30.5")]
    public void Read_WhenAttributeOrDate_Is(string measure, string account, string expected) =>
        Assert.Equal(expected, Reads.Value(measure, "", account));
}
