using HealthScore.Scoring.Backtest;

namespace HealthScore.Scoring.Tests.Backtest;

public class PredictiveSignalsTests
{
    [Theory]
    [InlineData(0.7, 0.05, 50, PredictiveSignal.Usable)]
    [InlineData(0.55, 0.04, 50, PredictiveSignal.None)]
    [InlineData(0.55, 0.01, 500, PredictiveSignal.Weak)]
    [InlineData(0.4, 0.01, 500, PredictiveSignal.Inverted)]
    [InlineData(0.45, 0.05, 50, PredictiveSignal.None)]
    [InlineData(0.9, 0.01, 9, PredictiveSignal.TooFew)]
    public void Judge_WhenGivenAnEstimate_SaysWhatItAllows(double value, double deviation, int churned, PredictiveSignal signal) =>
        Assert.Equal(signal, PredictiveSignals.Judge(AucEstimate.From(value, deviation, churned, 1000)));

    [Fact]
    public void Judge_WhenThereIsNone_IsTooFew() => Assert.Equal(PredictiveSignal.TooFew, PredictiveSignals.Judge(null));

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void From_WhenNearAnEnd_StaysWithinZeroToOne(double value)
    {
        var auc = AucEstimate.From(value, 0.2, 10, 10);
        Assert.InRange(auc.Low!.Value, 0, value);
        Assert.InRange(auc.High!.Value, value, 1);
    }

    // Hanley and McNeil's variance for 0.8 with 10 and 20 cases, worked out by hand.
    [Fact]
    public void HanleyMcNeil_WhenWorkedOutByHand_Agrees()
    {
        const double One = 0.8 / 1.2;
        const double Other = 1.28 / 1.8;
        var variance = ((0.8 * 0.2) + (9 * (One - 0.64)) + (19 * (Other - 0.64))) / 200;
        Assert.Equal(Math.Sqrt(variance), AucEstimate.HanleyMcNeil(0.8, 10, 20), 12);
    }
}
