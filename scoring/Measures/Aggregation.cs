namespace HealthScore.Scoring.Measures;

/// <summary>How the signals of a window become one number (<c>agg</c> in a scorecard).</summary>
public enum Aggregation
{
    /// <summary>Value of the newest; of two at one instant, of the later arrival.</summary>
    Last,

    Count,

    Sum,

    Mean,

    Min,

    Max,

    /// <summary>Number of different values of an attribute.</summary>
    Distinct,

    /// <summary>100 × (share of 9 and more − share of 6 and less), −100 to 100.</summary>
    Nps,

    /// <summary>Share of values at or above a bound, 0–1.</summary>
    Share,

    /// <summary>Days, with fractions, since the newest, whatever its age.</summary>
    DaysSince,
}
