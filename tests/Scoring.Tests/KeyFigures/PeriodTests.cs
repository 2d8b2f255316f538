using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.Tests.History;

namespace HealthScore.Scoring.Tests.KeyFigures;

public class PeriodTests
{
    [Theory]
    [InlineData("2026-02-28T23:59:59.9999999Z", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-31T23:59:59.9999999Z", true)]
    [InlineData("2026-04-01", false)]
    public void OfDays_HoldsBothDaysWhole(string instant, bool expected) =>
        Assert.Equal(expected, Figures.March.Contains(Cards.Instant(instant)));

    [Fact]
    public void Before_IsAsLongAndEndsWhereThisBegins()
    {
        var before = Figures.March.Before();

        Assert.Equal((31, Figures.March.After), (before.Days, before.End));
    }

    [Fact]
    public void LastDays_IsAsAWindow() =>
        Assert.Equal((7, Cards.Instant("2026-03-08T12:00:00Z")), (Period.LastDays(7, Cards.Instant("2026-03-15T12:00:00Z")).Days, Period.LastDays(7, Cards.Instant("2026-03-15T12:00:00Z")).After));

    [Fact]
    public void New_WhenEmpty_IsRefused() => Assert.Throws<ArgumentException>(() => new Period(Figures.March.End, Figures.March.End));
}
