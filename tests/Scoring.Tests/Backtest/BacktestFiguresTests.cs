using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Tests.Backtest;

public class BacktestFiguresTests
{
    [Fact]
    public void Of_WhenCountedByHand_HasEveryFigure()
    {
        var figures = BacktestFigures.Of(
        [
            Cases.Past(0, 90, Band.Green, false), Cases.Past(1, 80, Band.Green, false), Cases.Past(2, 60, Band.Yellow, true),
            Cases.Past(3, 40, Band.Red, true), Cases.Past(4, 20, Band.Red, false), Cases.Past(5, 30, Band.Red, true),
            Cases.Past(6, null, Band.Unknown, true), Cases.Past(7, 70, Band.Unknown, false),
        ]);

        Assert.Equal((8, 4, 7), (figures.Count, figures.Churned, figures.Scored));
        Assert.Equal([(2, 0), (1, 1), (3, 2), (2, 1)], figures.Bands.Select(band => (band.Count, band.Churned)));
        Assert.Equal([Band.Green, Band.Yellow, Band.Red, Band.Unknown], figures.Bands.Select(band => band.Band));
        Assert.Equal(2 / 3.0, figures.RedPrecision!.Value, 12);
        Assert.Equal(0.5, figures.RedRecall!.Value, 12);
        // Lost 60, 40, 30 against kept 90, 80, 20, 70: 3 + 3 + 3 of 12 pairs.
        Assert.Equal(0.75, figures.Auc!.Value, 12);
        // One place, taken by the kept 20.
        Assert.Equal(0, figures.LiftTopDecile);
    }

    [Fact]
    public void Of_WhenThereAreNoCases_HasNoFigures()
    {
        var figures = BacktestFigures.Of([]);
        Assert.Equal((0, 0, 0), (figures.Count, figures.Churned, figures.Scored));
        Assert.Null(figures.Auc);
        Assert.Null(figures.LiftTopDecile);
        Assert.Null(figures.RedPrecision);
        Assert.Null(figures.RedRecall);
        Assert.All(figures.Bands, band => Assert.Null(band.Rate));
        Assert.All(figures.Bands, band => Assert.Null(band.RateInterval()));
    }

    [Theory]
    // Wilson's interval of 1 of 10 and of 0 of 10, from the formula by hand.
    [InlineData(10, 1, 0.017876, 0.404150)]
    [InlineData(10, 0, 0, 0.277533)]
    [InlineData(10, 10, 0.722467, 1)]
    public void RateInterval_WhenGivenCounts_IsWilsons(int count, int churned, double low, double high)
    {
        var interval = new BandOutcome(Band.Red, count, churned).RateInterval()!.Value;
        Assert.Equal(low, interval.Low, 5);
        Assert.Equal(high, interval.High, 5);
    }
}
