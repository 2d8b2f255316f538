using System.Collections.Concurrent;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Backtest;

/// <summary>Scores every account that was active at each instant, from what was known then.</summary>
/// <param name="keepMetrics">Whether cases carry their metrics, as calibration needs.</param>
public sealed class PastScoring(ScoreCalculator calculator, bool keepMetrics)
{
    /// <returns>In the order of the accounts, then of the instants.</returns>
    public IReadOnlyList<PastCase> Run(PastBook book, BacktestPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(plan);
        if (book.Accounts.Count == 0) return [];
        var cases = new PastCase[book.Accounts.Count][];
        Parallel.ForEach(
            Partitioner.Create(0, book.Accounts.Count),
            new ParallelOptions { CancellationToken = cancellationToken },
            range =>
            {
                for (var account = range.Item1; account < range.Item2; account++)
                    cases[account] = [.. Cases(book, plan, account)];
            });
        return [.. cases.SelectMany(one => one)];
    }

    private IEnumerable<PastCase> Cases(PastBook book, BacktestPlan plan, int account)
    {
        var seen = book.AccountBeforeLoss(account);
        SignalHistory? whole = null;
        for (var i = 0; i < plan.Instants.Count; i++)
        {
            var at = plan.Instants[i];
            if (!book.IsActive(account, at)) continue;
            whole ??= book.WholeHistory(account);
            var score = calculator.Calculate(seen, whole ?? book.HistoryUpTo(account, at), at);
            yield return new PastCase(
                account, i, score.Scorecard, score.Raw, score.Band,
                book.IsLost(account, at, plan.OutcomeOf(at)), keepMetrics ? Points(score) : []);
        }
    }

    private static MetricPoint[] Points(AccountScore score) =>
        [.. score.Metrics.Select(metric => new MetricPoint(
            metric.Score ?? 0, metric.Score is null ? 0 : Math.Min(1, metric.Effective / metric.Weight)))];
}
