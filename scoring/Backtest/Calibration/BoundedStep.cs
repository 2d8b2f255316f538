namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>Minimises slope·d + ½ d·curvature·d with d at or above lower bounds, one coordinate after the other.</summary>
internal static class BoundedStep
{
    private const int MostSweeps = 2000;

    /// <param name="curvature">Symmetric, with a positive diagonal.</param>
    /// <param name="lowest">At most 0 each.</param>
    public static double[] Solve(double[] slope, double[,] curvature, double[] lowest)
    {
        var step = new double[slope.Length];
        var bent = (double[])slope.Clone();
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var largest = 0.0;
            for (var j = 0; j < step.Length; j++)
            {
                var better = Math.Max(lowest[j], step[j] - (bent[j] / curvature[j, j]));
                var change = better - step[j];
                if (change == 0) continue;
                step[j] = better;
                for (var k = 0; k < bent.Length; k++) bent[k] += change * curvature[k, j];
                largest = Math.Max(largest, Math.Abs(change));
            }

            if (largest < 1e-12) break;
        }

        return step;
    }
}
