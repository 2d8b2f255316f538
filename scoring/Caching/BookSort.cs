namespace HealthScore.Scoring.Caching;

/// <summary>By what a list of accounts is ordered.</summary>
public enum BookSort
{
    /// <summary>By the shown score; accounts without one come last.</summary>
    Score,

    /// <summary>By the score of one dimension; accounts without it come last.</summary>
    Dimension,

    /// <summary>By annual revenue as a number; none counts as 0.</summary>
    Arr,

    /// <summary>By the day of renewal; accounts without one come last.</summary>
    Renewal,

    /// <summary>By name: UTF-16 units, a–z as A–Z.</summary>
    Name,
}
