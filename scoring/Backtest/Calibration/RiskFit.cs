namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>
/// L2-regularised logistic regression with weights of at least 0: projected Newton steps, each a small quadratic problem
/// with bounds, with step halving. The objective is convex, so there is one answer.
/// </summary>
/// <param name="features">Row after row.</param>
/// <param name="strength">λ in mean log loss + λ/2 · Σ weight². Above 0.</param>
internal sealed class RiskFit(double[] features, bool[] churned, int metrics, double strength)
{
    private const int MostSteps = 60;
    private const double Enough = 1e-9;
    private const double LeastDecrease = 1e-4;

    /// <param name="start">Where to begin; a near answer saves steps and changes nothing else.</param>
    public RiskModel Run(RiskModel? start)
    {
        var model = start ?? new RiskModel(new double[metrics], 0);
        var objective = Objective(model);
        for (var step = 0; step < MostSteps; step++)
        {
            var slope = Slope(model, out var curvature);
            var move = BoundedStep.Solve(slope, curvature, [.. model.Weights.Select(weight => -weight), double.NegativeInfinity]);
            var gain = slope.Zip(move, (a, b) => a * b).Sum();
            if (move.Max(Math.Abs) < Enough || gain > -1e-14) break;
            if (Shorten(model, move, objective, gain) is not var (next, reached)) break;
            (model, objective) = (next, reached);
        }

        return model;
    }

    private double Objective(RiskModel model) =>
        model.Loss(features, churned) + (strength / 2 * model.Weights.Sum(weight => weight * weight));

    private (RiskModel Model, double Objective)? Shorten(RiskModel model, double[] move, double objective, double gain)
    {
        for (var length = 1.0; length > 1e-10; length /= 2)
        {
            var next = new RiskModel(
                [.. model.Weights.Select((weight, j) => Math.Max(0, weight + (length * move[j])))],
                model.Intercept + (length * move[metrics]));
            var reached = Objective(next);
            if (reached <= objective + (LeastDecrease * length * gain)) return (next, reached);
        }

        return null;
    }

    // First and second derivatives by the weights, then the intercept.
    private double[] Slope(RiskModel model, out double[,] curvature)
    {
        var size = metrics + 1;
        var slope = new double[size];
        double[][] lower = [.. Enumerable.Range(1, size).Select(length => new double[length])];
        var row = new double[size];
        row[metrics] = 1;
        for (var i = 0; i < churned.Length; i++)
        {
            var values = features.AsSpan(i * metrics, metrics);
            for (var j = 0; j < metrics; j++) row[j] = -values[j];
            var risk = 1 / (1 + Math.Exp(-model.LogOdds(values)));
            var miss = (risk - (churned[i] ? 1 : 0)) / churned.Length;
            var spread = risk * (1 - risk) / churned.Length;
            for (var j = 0; j < size; j++)
            {
                slope[j] += miss * row[j];
                var part = spread * row[j];
                if (part == 0) continue;
                var sums = lower[j];
                for (var k = 0; k < sums.Length; k++) sums[k] += part * row[k];
            }
        }

        for (var j = 0; j < metrics; j++) slope[j] += strength * model.Weights[j];
        curvature = Mirrored(lower);
        return slope;
    }

    private double[,] Mirrored(double[][] lower)
    {
        var full = new double[lower.Length, lower.Length];
        for (var j = 0; j < lower.Length; j++)
        {
            for (var k = 0; k <= j; k++) full[j, k] = full[k, j] = lower[j][k];
            // The intercept has no penalty; the trifle keeps its diagonal above 0.
            full[j, j] += j < metrics ? strength : 1e-9;
        }

        return full;
    }
}
