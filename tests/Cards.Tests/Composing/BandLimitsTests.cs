using HealthScore.Cards.Composing;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests.Composing;

public sealed class BandLimitsTests
{
    [Theory]
    [InlineData(0, Band.Red)]
    [InlineData(49.49, Band.Red)]
    [InlineData(49.5, Band.Yellow)]
    [InlineData(50, Band.Yellow)]
    [InlineData(74.4999, Band.Yellow)]
    [InlineData(74.4999999999, Band.Green)]
    [InlineData(100, Band.Green)]
    public void Of_WhenNearABound_FollowsTheRoundedNumber(double score, Band expected) => Assert.Equal(expected, BandLimits.Usual.Of(score));

    [Fact]
    public void Of_WhenTheScorecardIsStricter_FollowsIt() => Assert.Equal(Band.Red, new BandLimits(90, 80).Of(79));
}
