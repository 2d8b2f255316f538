using HealthScore.Scoring.Backtest.Calibration;

namespace HealthScore.Scoring.Tests.Backtest.Calibration;

public class RiskFitTests
{
    private const int Metrics = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(0.01)]
    [InlineData(1e-5)]
    public void Run_WhenDone_NoStepAsideIsBetter(double strength)
    {
        var (features, churned) = Draw(seed: 1, rows: 200);
        var model = new RiskFit(features, churned, Metrics, strength).Run(null);
        var best = Objective(model, features, churned, strength);
        var random = new Random(2);
        for (var round = 0; round < 300; round++)
        {
            var aside = new RiskModel(
                [.. model.Weights.Select(weight => Math.Max(0, weight + ((random.NextDouble() - 0.5) / 5)))],
                model.Intercept + ((random.NextDouble() - 0.5) / 5));
            Assert.True(Objective(aside, features, churned, strength) >= best - 1e-12);
        }

        Assert.All(model.Weights, weight => Assert.True(weight >= 0));
        // The second metric points the wrong way: its bound holds.
        Assert.Equal(0, model.Weights[1]);
        Assert.True(model.Weights[0] > 0);
    }

    [Fact]
    public void Run_WhenStartedElsewhere_EndsAtTheSame()
    {
        var (features, churned) = Draw(seed: 3, rows: 300);
        var fit = new RiskFit(features, churned, Metrics, 0.001);
        var one = fit.Run(null);
        var other = fit.Run(new RiskModel([5, 5, 5], -4));
        for (var j = 0; j < Metrics; j++) Assert.Equal(one.Weights[j], other.Weights[j], 5);
        Assert.Equal(one.Intercept, other.Intercept, 5);
    }

    [Fact]
    public void Run_WhenOutcomesAreFarApart_StaysFinite()
    {
        double[] features = [.. Enumerable.Range(0, 40).SelectMany(i => new double[] { i < 20 ? -1 : 1, 0, 0 })];
        bool[] churned = [.. Enumerable.Range(0, 40).Select(i => i < 20)];
        var model = new RiskFit(features, churned, Metrics, 1e-5).Run(null);
        Assert.True(double.IsFinite(model.Weights[0]) && model.Weights[0] > 1);
        Assert.Equal(0, model.Weights[2]);
    }

    // Without features the answer is the log odds of the rate.
    [Fact]
    public void Run_WhenFeaturesSayNothing_FindsTheRate()
    {
        bool[] churned = [true, false, false, false];
        var model = new RiskFit(new double[4 * Metrics], churned, Metrics, 0.1).Run(null);
        Assert.Equal(Math.Log(1 / 3.0), model.Intercept, 6);
        Assert.All(model.Weights, weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void Solve_WhenABoundHolds_MovesTheOthers()
    {
        // Free minimum of x² + y² + xy − 3x + 3y is (3, −3); with y ≥ −1 it is x = 2.
        var step = BoundedStep.Solve([-3, 3], new double[,] { { 2, 1 }, { 1, 2 } }, [-10, -1]);
        Assert.Equal(2, step[0], 9);
        Assert.Equal(-1, step[1], 9);
    }

    private static double Objective(RiskModel model, double[] features, bool[] churned, double strength) =>
        model.Loss(features, churned) + (strength / 2 * model.Weights.Sum(weight => weight * weight));

    private static (double[] Features, bool[] Churned) Draw(int seed, int rows)
    {
        var random = new Random(seed);
        var features = Enumerable.Range(0, rows * Metrics).Select(_ => random.NextDouble() - 0.5).ToArray();
        var churned = Enumerable.Range(0, rows).Select(i =>
            random.NextDouble() < 1 / (1 + Math.Exp((4 * features[i * Metrics]) - (3 * features[(i * Metrics) + 1])))).ToArray();
        return (features, churned);
    }
}
