namespace HealthScore.Scoring.Backtest;

/// <summary>Judges an AUC.</summary>
public static class PredictiveSignals
{
    /// <summary>Below this a ranking is hardly better than none, however certain it is.</summary>
    public const double LeastUsable = 0.6;

    /// <summary>With fewer lost or fewer kept cases an interval promises more than it can hold.</summary>
    public const int LeastCases = 10;

    private const double Chance = 0.5;

    public static PredictiveSignal Judge(AucEstimate? auc) => auc switch
    {
        null or { Low: null } or { High: null } or { Fewer: < LeastCases } => PredictiveSignal.TooFew,
        { Low: <= Chance, High: >= Chance } => PredictiveSignal.None,
        { High: < Chance } => PredictiveSignal.Inverted,
        { Value: < LeastUsable } => PredictiveSignal.Weak,
        _ => PredictiveSignal.Usable,
    };
}
