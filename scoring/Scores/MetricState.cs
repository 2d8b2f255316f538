namespace HealthScore.Scoring.Scores;

/// <summary>One metric of one account while its score is being worked out.</summary>
/// <param name="IsPresent">Whether the measure read anything; if not, value and score mean nothing.</param>
/// <param name="Value">Measured value.</param>
/// <param name="Score">s, 0–100.</param>
/// <param name="Effective">Effective weight e.</param>
/// <param name="Freshness">f, 0–1.</param>
internal readonly record struct MetricState(
    bool IsPresent, double Value, double Score, double Effective, double Freshness);
