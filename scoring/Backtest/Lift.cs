namespace HealthScore.Scoring.Backtest;

/// <summary>How much more churn there is among the riskiest tenth than in all.</summary>
internal static class Lift
{
    /// <summary>
    /// Churn rate of the lowest tenth (rounded up to whole cases) ÷ churn rate of all; null without churn. Where the tenth
    /// ends within equal scores, these count with their common rate, so that no order of rows favours anyone.
    /// </summary>
    public static double? TopDecile(IReadOnlyCollection<RankedCase> cases)
    {
        var churned = cases.Count(one => one.Churned);
        if (churned == 0) return null;
        var room = (cases.Count + 9) / 10;
        var left = room;
        var caught = 0.0;
        foreach (var tie in cases.GroupBy(one => one.Score).OrderBy(group => group.Key))
        {
            var size = tie.Count();
            var taken = Math.Min(left, size);
            caught += (double)tie.Count(one => one.Churned) * taken / size;
            left -= taken;
            if (left == 0) break;
        }

        return caught / room / ((double)churned / cases.Count);
    }
}
