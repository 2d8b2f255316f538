using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.Tests.Composing;

public sealed class ReaderTests
{
    private static readonly DateTimeOffset Evening = new(2026, 12, 31, 22, 30, 0, TimeSpan.FromHours(-5));

    [Fact]
    public void Today_WhenNoZoneIsKnown_IsTheDayInUtc() =>
        Assert.Equal(new DateOnly(2027, 1, 1), new Reader(Language.English, Evening).Today);

    [Theory]
    [InlineData(-8, 2026, 12, 31)]
    [InlineData(-3, 2027, 1, 1)]
    [InlineData(14, 2027, 1, 1)]
    public void Today_WhenTheZoneIsKnown_IsTheDayOnTheirWall(int offset, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), new Reader(Language.English, Evening, at => at.ToOffset(TimeSpan.FromHours(offset))).Today);

    [Fact]
    public void Local_WhenAsked_IsTheSameInstant() =>
        Assert.Equal(Evening, new Reader(Language.English, Evening, at => at.ToOffset(TimeSpan.FromHours(9))).Local(Evening));
}
