using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Overrides;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Tests.Overrides;

public class OverrideTests
{
    private static readonly DateTimeOffset From = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly AccountId Account = new("a");
    private static readonly UserId Ana = new("ana@example.com");

    [Theory]
    [InlineData(-1, "why", 1)]
    [InlineData(101, "why", 1)]
    [InlineData(50, " ", 1)]
    [InlineData(50, "why", 0)]
    [InlineData(50, "why", -1)]
    public void OfScore_WhenInvalid_CannotBeBuilt(int score, string reason, int days) =>
        Assert.ThrowsAny<ArgumentException>(() => Override.OfScore("o", Account, score, reason, Ana, From, From.AddDays(days)));

    [Fact]
    public void OfScore_WhenTheReasonIsEndless_CannotBeBuilt() => Assert.ThrowsAny<ArgumentException>(
        () => Override.OfScore("o", Account, 5, new string('x', Override.LongestReason + 1), Ana, From, From.AddDays(1)));

    [Fact]
    public void OfBand_WhenUnknown_CannotBeBuilt() =>
        Assert.ThrowsAny<ArgumentException>(() => Override.OfBand("o", Account, Band.Unknown, "why", Ana, From, From.AddDays(1)));

    [Theory]
    [InlineData(-1, null, false)]
    [InlineData(0, null, true)]
    [InlineData(47, null, true)]
    [InlineData(48, null, false)]
    [InlineData(23, 24, true)]
    [InlineData(24, 24, false)]
    [InlineData(47, 72, true)]
    [InlineData(48, 72, false)]
    public void IsInForceAt_IsFromTheStartUpToTheEnd(int hours, int? endedAfter, bool expected)
    {
        var one = Override.OfScore("o", Account, 50, "why", Ana, From, From.AddHours(48)) with
        {
            EndedAt = endedAfter is { } ended ? From.AddHours(ended) : null,
        };
        Assert.Equal(expected, one.IsInForceAt(From.AddHours(hours)));
        Assert.Equal(expected, new OverrideLog([one]).InForce(Account, From.AddHours(hours)) is not null);
    }

    [Theory]
    [InlineData(0, Band.Red)]
    [InlineData(49, Band.Red)]
    [InlineData(50, Band.Yellow)]
    [InlineData(74, Band.Yellow)]
    [InlineData(75, Band.Green)]
    [InlineData(100, Band.Green)]
    public void ShownFor_AScore_HasItsBand(int score, Band band)
    {
        var shown = Override.OfScore("o", Account, score, "why", Ana, From, From.AddDays(1)).ShownFor(10, new BandBounds(75, 50));
        Assert.Equal(("o", score, band, From.AddDays(1)), (shown.Id, shown.Score, shown.Band, shown.Until));
    }

    [Theory]
    [InlineData(Band.Red, 80, 49)]
    [InlineData(Band.Red, 30, 30)]
    [InlineData(Band.Red, null, 24)]
    [InlineData(Band.Yellow, 30, 50)]
    [InlineData(Band.Yellow, 60, 60)]
    [InlineData(Band.Yellow, 90, 74)]
    [InlineData(Band.Yellow, null, 62)]
    [InlineData(Band.Green, 30, 75)]
    [InlineData(Band.Green, 99, 99)]
    [InlineData(Band.Green, null, 87)]
    public void ShownFor_ABand_HasTheNearestScoreInIt(Band band, int? computed, int score)
    {
        var one = Override.OfBand("o", Account, band, "why", Ana, From, From.AddDays(1));
        Assert.Equal((score, band), (one.ShownFor(computed, new BandBounds(75, 50)).Score, one.ShownFor(computed, null).Band));
        Assert.Equal(score, one.ShownFor(computed, null).Score);
    }

    [Theory]
    [InlineData(74.5, 50.2)]
    [InlineData(100, 99)]
    [InlineData(60, 1)]
    [InlineData(33.3, 33.1)]
    [InlineData(10, 0)]
    public void ShownFor_ABandOfOddBounds_IsWhollyWithin0And100(double green, double yellow)
    {
        var bounds = new BandBounds(green, yellow);
        foreach (var band in (Band[])[Band.Red, Band.Yellow, Band.Green])
        {
            for (var computed = 0; computed <= 100; computed++)
            {
                var shown = Override.OfBand("o", Account, band, "why", Ana, From, From.AddDays(1)).ShownFor(computed, bounds);
                Assert.InRange(shown.Score, 0, 100);
                Assert.Equal(band, shown.Band);
                if (Enumerable.Range(0, 101).Any(score => bounds.Of(score) == band)) Assert.Equal(band, bounds.Of(shown.Score));
            }
        }
    }
}
