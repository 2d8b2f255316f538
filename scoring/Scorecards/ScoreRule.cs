using HealthScore.Scoring.Measures;

namespace HealthScore.Scoring.Scorecards;

/// <summary>
/// A measure that, beyond its bound, limits the score. Either <see cref="Over"/> or <see cref="Under"/> is set.
/// </summary>
/// <param name="Id">Unique among the scorecard's rules.</param>
/// <param name="When">What is measured.</param>
public sealed record ScoreRule(string Id, Measure When)
{
    /// <summary>Fires strictly above.</summary>
    public double? Over { get; init; }

    /// <summary>Fires strictly below.</summary>
    public double? Under { get; init; }

    /// <summary>Upper limit of the score, 0–100.</summary>
    public double? Cap { get; init; }

    /// <summary>Lower limit of the score, 0–100.</summary>
    public double? Floor { get; init; }

    public DisplayName? Name { get; init; }

    /// <summary>Whether a measured value makes the rule fire.</summary>
    public bool FiresAt(double value) => value > Over || value < Under;
}
