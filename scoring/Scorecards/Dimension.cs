namespace HealthScore.Scoring.Scorecards;

/// <summary>A side of the customer's health, such as adoption.</summary>
/// <param name="Id">Unique within the scorecard.</param>
/// <param name="Weight">Above 0, relative to the other dimensions.</param>
/// <param name="Metrics">At least one.</param>
public sealed record Dimension(string Id, double Weight, IReadOnlyList<Metric> Metrics)
{
    public DisplayName? Name { get; init; }
}
