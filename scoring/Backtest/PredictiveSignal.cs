namespace HealthScore.Scoring.Backtest;

/// <summary>What an AUC with its interval allows to say.</summary>
public enum PredictiveSignal
{
    /// <summary>Nothing to judge: no lost, no kept or too few cases.</summary>
    TooFew,

    /// <summary>The interval includes 0.5: it may be chance.</summary>
    None,

    /// <summary>Above chance, but too little to act on.</summary>
    Weak,

    /// <summary>Low scores churn clearly more.</summary>
    Usable,

    /// <summary>Low scores churn less.</summary>
    Inverted,
}
