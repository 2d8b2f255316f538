using HealthScore.Scoring.Accounts;

namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>Deals accounts into folds: all cases of an account together, lost and kept ones evenly, by a seed.</summary>
internal static class Folds
{
    /// <summary>The fold of each case, 0 to <paramref name="folds"/> − 1. The order of the cases has no influence.</summary>
    /// <param name="nameOf">The id of an account by its place.</param>
    public static int[] Deal(TrainingCases cases, Func<int, AccountId> nameOf, int folds, int seed)
    {
        var accounts = Enumerable.Range(0, cases.Count)
            .GroupBy(row => cases[row].Account)
            .Select(rows => (Account: rows.Key, Churned: rows.Any(row => cases[row].Churned)))
            .OrderBy(account => nameOf(account.Account))
            .ToArray();
        new Random(seed).Shuffle(accounts);
        var foldOf = new Dictionary<int, int>(accounts.Length);
        // One deal after the other, so that neither kind fills the first folds twice.
        foreach (var (account, _) in accounts.OrderByDescending(account => account.Churned))
            foldOf[account] = foldOf.Count % folds;
        return [.. Enumerable.Range(0, cases.Count).Select(row => foldOf[cases[row].Account])];
    }
}
