namespace HealthScore.Scoring.Backtest;

/// <summary>A backtest: all instants together, and each on its own.</summary>
/// <param name="PerInstant">In the order of the plan.</param>
public sealed record BacktestReport(
    BacktestPlan Plan, BacktestFigures Pooled, IReadOnlyList<(DateTimeOffset At, BacktestFigures Figures)> PerInstant)
{
    public PredictiveSignal Signal => PredictiveSignals.Judge(Pooled.Auc);

    public static BacktestReport Of(BacktestPlan plan, IReadOnlyList<PastCase> cases)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var byInstant = cases.ToLookup(one => one.Instant);
        return new BacktestReport(
            plan,
            BacktestFigures.Of(cases),
            [.. plan.Instants.Select((at, i) => (at, BacktestFigures.Of([.. byInstant[i]])))]);
    }
}
