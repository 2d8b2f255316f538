namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>
/// One AUC from several folds. Only cases of one fold are compared with each other, as each fold has weights of its own; folds
/// count by their number of pairs.
/// </summary>
internal static class FoldMean
{
    /// <summary>Null when no fold has one.</summary>
    public static AucEstimate? Of(IEnumerable<FoldOutcome> folds)
    {
        var known = folds.Where(fold => fold.After is not null).ToList();
        if (known.Count == 0) return null;
        var pairs = known.Sum(Pairs);
        var value = known.Sum(fold => fold.After!.Value * Pairs(fold)) / pairs;
        long churned = known.Sum(fold => fold.Churned);
        long kept = known.Sum(fold => fold.Count - fold.Churned);
        var deviation = Deviation(known, pairs) ?? Rough(value, churned, kept);
        return AucEstimate.From(value, deviation * Math.Sqrt(SharedCases(known.Count)), churned, kept);
    }

    // The fits share most of their cases, so that their luck is alike: variance × (1 + test share ÷ training share · folds),
    // the correction of Nadeau and Bengio (2003).
    private static double SharedCases(int folds) => folds > 1 ? 1 + (folds / (folds - 1.0)) : 1;

    // Folds share no account, so their errors add up as independent ones do.
    private static double? Deviation(List<FoldOutcome> folds, double pairs)
    {
        if (folds.Exists(fold => fold.After!.Deviation is null)) return null;
        return Math.Sqrt(folds.Sum(fold => Math.Pow(fold.After!.Deviation!.Value * Pairs(fold) / pairs, 2)));
    }

    // A fold with a single lost account has no error of its own; the counts still tell one.
    private static double? Rough(double value, long churned, long kept) =>
        churned < 2 || kept < 2 ? null : AucEstimate.HanleyMcNeil(value, churned, kept);

    private static double Pairs(FoldOutcome fold) => (double)fold.Churned * (fold.Count - fold.Churned);
}
