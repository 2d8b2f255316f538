using HealthScore.Scoring.Backtest;

namespace HealthScore.Scoring.Tests.Backtest;

public class BacktestPlanTests
{
    [Fact]
    public void Constructor_WhenInstantsRepeat_KeepsEachOnceInOrder()
    {
        var plan = new BacktestPlan([Cases.Day(5), Cases.Day(1), Cases.Day(5).ToOffset(TimeSpan.FromHours(3))], 10);
        Assert.Equal([Cases.Day(1), Cases.Day(5)], plan.Instants);
        Assert.Equal(Cases.Day(15), plan.LastOutcome);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(BacktestPlan.LongestHorizon + 1)]
    public void Constructor_WhenTheHorizonIsOut_Throws(int horizon) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BacktestPlan([Cases.Day(0)], horizon));

    [Fact]
    public void Constructor_WithoutInstants_Throws() => Assert.Throws<ArgumentException>(() => new BacktestPlan([], 10));

    [Fact]
    public void OutcomeOf_WhenTheCalendarEnds_StopsThere() =>
        Assert.Equal(DateTimeOffset.MaxValue, new BacktestPlan([DateTimeOffset.MaxValue], 10).LastOutcome);
}
