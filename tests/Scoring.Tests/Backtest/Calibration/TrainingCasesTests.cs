using HealthScore.Scoring.Backtest;
using HealthScore.Scoring.Backtest.Calibration;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Tests.Backtest.Calibration;

public class TrainingCasesTests
{
    private static readonly TrainingCases Two = new(
        [
            Cases.Past(0, 50, Band.Yellow, true, 0, new MetricPoint(80, 1), new MetricPoint(0, 0)),
            Cases.Past(1, 50, Band.Yellow, false, 0, new MetricPoint(20, 0.5), new MetricPoint(0, 0)),
        ],
        2);

    [Fact]
    public void Means_WhenPartlyKnown_WeighByWhatIsKnown() => Assert.Equal([60, 0], Two.Means([0, 1]));

    [Fact]
    public void Features_WhenMissingOrStale_CountLess() =>
        Assert.Equal([0.2, 0, -0.2, 0], Two.Features([0, 1], [60, 0]).Select(x => Math.Round(x, 12)));

    [Fact]
    public void Raw_WhenWeighted_IsTheProductsFormula()
    {
        Assert.Equal(80, Two.Raw(0, [3, 1], [60, 0]));
        Assert.Equal(20, Two.Raw(1, [3, 1], [60, 0]));
    }

    [Fact]
    public void Raw_WhenNothingWeightedIsKnown_StandsInTheMiddle() => Assert.Equal(40, Two.Raw(0, [0, 1], [60, 40]));

    [Fact]
    public void Raw_WithoutWeights_IsAlikeForAll() => Assert.Equal(Two.Raw(0, [0, 0], [60, 40]), Two.Raw(1, [0, 0], [60, 40]));
}
