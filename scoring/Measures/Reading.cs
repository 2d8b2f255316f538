namespace HealthScore.Scoring.Measures;

/// <summary>What a measure reads for one account at one instant.</summary>
/// <param name="IsPresent">False when missing; then the value means nothing.</param>
/// <param name="Value">In the measure's own unit.</param>
/// <param name="Freshness">f, 0–1.</param>
internal readonly record struct Reading(bool IsPresent, double Value, double Freshness)
{
    public static Reading Missing(double freshness) => new(false, 0, freshness);

    public static Reading Of(double value, double freshness = 1) => new(true, value, freshness);
}
