using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Tests.History;

public class ScoreTrendTests
{
    [Theory]
    [InlineData("0 5 14", null)]
    [InlineData("0 5 9 13", null)]
    [InlineData("0 5 9 14", 30.0)]
    [InlineData("0 1 2 90", 30.0)]
    public void PointsPer30Days_NeedsFourSnapshotsOverFourteenDays(string days, double? expected)
    {
        var snapshots = days.Split(' ').Select(int.Parse).Select(day => Snapshot(day, day)).ToList();
        Assert.Equal(expected, ScoreTrend.PointsPer30Days(snapshots));
    }

    [Theory]
    [InlineData(null, TrendDirection.Unknown)]
    [InlineData(3.0, TrendDirection.Improving)]
    [InlineData(2.9999999999, TrendDirection.Improving)]
    [InlineData(2.99, TrendDirection.Steady)]
    [InlineData(0.0, TrendDirection.Steady)]
    [InlineData(-2.99, TrendDirection.Steady)]
    [InlineData(-3.0, TrendDirection.Declining)]
    [InlineData(-50.0, TrendDirection.Declining)]
    public void DirectionOf_AtItsEdges_Is(double? slope, TrendDirection expected) => Assert.Equal(expected, ScoreTrend.DirectionOf(slope));

    private static ScoreSnapshot Snapshot(int day, double raw) => new(new DateOnly(2026, 1, 1).AddDays(day), raw, (int)raw, Band.Red, 1);
}
