namespace HealthScore.Scoring.Caching;

/// <summary>Which number of an account.</summary>
public enum BookColumnKind
{
    /// <summary>As shown, 0–100.</summary>
    Score,

    /// <summary>R, 0–100.</summary>
    Raw,

    /// <summary>C, 0–1.</summary>
    Coverage,

    /// <summary>A dimension's score, 0–100.</summary>
    Dimension,

    /// <summary>Annual revenue, whatever its currency; limit a query to one currency's accounts to compare.</summary>
    Arr,
}
