namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>Chooses the L2 strength by cross-validation, and fits with it.</summary>
/// <param name="foldOf">The fold of each case.</param>
internal sealed class StrengthChoice(TrainingCases cases, int[] foldOf)
{
    // From hardly any to so strong that all weights become alike; strongest first, each a start for the next.
    private static readonly double[] Strengths = [1, 0.1, 0.01, 1e-3, 1e-4, 1e-5];

    // The choice needs no more: beyond this the penalty hardly matters, while every fit costs.
    private const int CasesToChooseBy = 20_000;

    /// <param name="rows">Only these are looked at.</param>
    public FittedWeights Fit(IReadOnlyList<int> rows)
    {
        var strength = Choose(Thinned(rows));
        var means = cases.Means(rows);
        var model = new RiskFit(cases.Features(rows, means), cases.Outcomes(rows), cases.Metrics, strength).Run(null);
        return new FittedWeights(model.Weights, means, strength);
    }

    private static IReadOnlyList<int> Thinned(IReadOnlyList<int> rows)
    {
        var step = (rows.Count + CasesToChooseBy - 1) / CasesToChooseBy;
        return step <= 1 ? rows : [.. rows.Where((_, i) => i % step == 0)];
    }

    private double Choose(IReadOnlyList<int> rows)
    {
        var losses = new double[Strengths.Length];
        foreach (var fold in rows.Select(row => foldOf[row]).Distinct().Order())
            Add(losses, [.. rows.Where(row => foldOf[row] != fold)], [.. rows.Where(row => foldOf[row] == fold)]);
        // The first of equals is the strongest.
        return Strengths[Array.IndexOf(losses, losses.Min())];
    }

    private void Add(double[] losses, int[] fitted, int[] left)
    {
        var means = cases.Means(fitted);
        var models = Path(fitted, means);
        var features = cases.Features(left, means);
        var outcomes = cases.Outcomes(left);
        for (var i = 0; i < losses.Length; i++) losses[i] += models[i].Loss(features, outcomes) * left.Length;
    }

    private List<RiskModel> Path(IReadOnlyList<int> rows, double[] means)
    {
        var features = cases.Features(rows, means);
        var outcomes = cases.Outcomes(rows);
        var models = new List<RiskModel>(Strengths.Length);
        foreach (var strength in Strengths)
            models.Add(new RiskFit(features, outcomes, cases.Metrics, strength).Run(models.LastOrDefault()));
        return models;
    }
}
