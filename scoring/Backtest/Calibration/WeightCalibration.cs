using HealthScore.Scoring.Scorecards;

namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>
/// Fits a scorecard's weights to what became of its accounts, and tells how well the fit does on accounts it never saw: each
/// fold is left out of fitting and of choosing the L2 strength, then ranked by the product's own formula.
/// </summary>
public static class WeightCalibration
{
    /// <param name="book">Whose places the cases name.</param>
    /// <param name="cases">With metrics; those of other scorecards and those without a raw score are left out.</param>
    public static CalibrationResult Run(
        PastBook book, Scorecard card, IEnumerable<PastCase> cases, CalibrationPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(plan);
        var metrics = card.Dimensions.Sum(dimension => dimension.Metrics.Count);
        var usable = new TrainingCases(cases.Where(one => one.Scorecard == card.Id && one.Raw is not null), metrics);
        int[] rows = [.. Enumerable.Range(0, usable.Count)];
        var result = new CalibrationResult
        {
            Count = usable.Count,
            Churned = rows.Count(row => usable[row].Churned),
            Before = Auc.Of([.. rows.Select(row => Rank(usable[row], usable[row].Raw!.Value))]),
        };
        if (!CanFold(usable, rows, plan.Folds)) return result;
        var foldOf = Folds.Deal(usable, place => book.Accounts[place].Id, plan.Folds, plan.Seed);
        var outcomes = new FoldOutcome[plan.Folds];
        Parallel.For(
            0, plan.Folds, new ParallelOptions { CancellationToken = cancellationToken },
            fold => outcomes[fold] = LeaveOut(usable, foldOf, rows, fold));
        var final = new StrengthChoice(usable, foldOf).Fit(rows);
        return result with
        {
            Folds = outcomes,
            OutOfFold = FoldMean.Of(outcomes),
            Weights = WeightShares.Of(card, final.Weights),
            Strength = final.Strength,
        };
    }

    // Each fold, and what is left to choose by, needs both kinds of accounts.
    private static bool CanFold(TrainingCases cases, int[] rows, int folds)
    {
        var churned = rows.Where(row => cases[row].Churned).Select(row => cases[row].Account).ToHashSet();
        var kept = rows.Select(row => cases[row].Account).Where(account => !churned.Contains(account)).Distinct().Count();
        return churned.Count >= folds && kept >= folds;
    }

    private static FoldOutcome LeaveOut(TrainingCases cases, int[] foldOf, int[] rows, int fold)
    {
        var fit = new StrengthChoice(cases, foldOf).Fit([.. rows.Where(row => foldOf[row] != fold)]);
        int[] left = [.. rows.Where(row => foldOf[row] == fold)];
        return new FoldOutcome(
            left.Length,
            left.Count(row => cases[row].Churned),
            Auc.Of([.. left.Select(row => Rank(cases[row], cases[row].Raw!.Value))]),
            Auc.Of([.. left.Select(row => Rank(cases[row], cases.Raw(row, fit.Weights, fit.Means)))]));
    }

    private static RankedCase Rank(in PastCase one, double score) => new(score, one.Churned, one.Account);
}
