namespace HealthScore.Scoring.Scores;

/// <summary>What one metric of the scorecard measured and what it does to the score.</summary>
/// <param name="Id">Metric id, unique within the scorecard.</param>
/// <param name="Dimension">Id of its dimension.</param>
/// <param name="Value">The measured number in the measure's own unit; null when missing.</param>
/// <param name="Score">0–100 from the curve; null when missing.</param>
/// <param name="Weight">Global weight g.</param>
/// <param name="Effective">Effective weight e, 0 when missing or wholly stale.</param>
/// <param name="Freshness">f, 0–1.</param>
/// <param name="Share">p = e ÷ Σ e, 0–1.</param>
/// <param name="Lost">Points lost, p·(100 − s); over all metrics they sum to 100 − raw.</param>
public sealed record MetricScore(
    string Id,
    string Dimension,
    double? Value,
    double? Score,
    double Weight,
    double Effective,
    double Freshness,
    double Share,
    double Lost);
