namespace HealthScore.Scoring.Backtest.Calibration;

/// <summary>What calibration found.</summary>
public sealed record CalibrationResult
{
    /// <summary>Cases of this scorecard that have a raw score.</summary>
    public required int Count { get; init; }

    public required int Churned { get; init; }

    /// <summary>AUC of the scorecard as it is, over all these cases; null without lost or without kept ones.</summary>
    public required AucEstimate? Before { get; init; }

    /// <summary>Mean AUC over the folds, each with weights that never saw it; null when there was too little to fit.</summary>
    public AucEstimate? OutOfFold { get; init; }

    /// <summary>Empty when there was too little to fit.</summary>
    public IReadOnlyList<FoldOutcome> Folds { get; init; } = [];

    /// <summary>In scorecard order, summing to 100; empty when there was too little to fit or no metric helps.</summary>
    public IReadOnlyList<MetricWeight> Weights { get; init; } = [];

    /// <summary>The L2 strength λ that cross-validation chose; null when there was too little to fit.</summary>
    public double? Strength { get; init; }

    /// <summary>Whether there are weights to propose.</summary>
    public bool HasProposal => Weights.Count > 0;

    public PredictiveSignal Signal => PredictiveSignals.Judge(OutOfFold);
}
