using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Tests.Demo;

public sealed class CourseTests
{
    [Theory]
    [InlineData(-400, 10)]
    [InlineData(-100, 10)]
    [InlineData(-75, 15)]
    [InlineData(-50, 20)]
    [InlineData(-25, 10)]
    [InlineData(0, 0)]
    [InlineData(900, 0)]
    public void At_WhenBetweenOrBeyondKnots_IsStraightOrLevel(double day, double expected) =>
        Assert.Equal(expected, Course.Through((-100, 10), (-50, 20), (0, 0)).At(day), 12);

    [Theory]
    [InlineData(-1000)]
    [InlineData(0)]
    [InlineData(1000)]
    public void At_WhenFlat_IsTheSameOnEveryDay(double day) => Assert.Equal(3, Course.Flat(3).At(day));

    [Fact]
    public void Through_WhenDaysDoNotIncrease_NamesTheDays()
    {
        var problem = Assert.Throws<ArgumentException>(() => Course.Through((5, 1), (5, 2)));

        Assert.Contains("Day 5 of a course does not come after day 5", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Through_WhenThereIsNoKnot_IsRefused() => Assert.Throws<ArgumentException>(() => Course.Through());
}
