namespace HealthScore.Scoring.History;

/// <summary>One metric on a past day.</summary>
/// <param name="Id">Metric id.</param>
/// <param name="Score">s, 0–100; null when missing.</param>
/// <param name="Share">p, 0–1.</param>
public sealed record MetricSnapshot(string Id, double? Score, double Share);
