namespace HealthScore.Scoring.Tests.Reference;

internal sealed record PlainScore(
    string? Card,
    int? Score,
    string Band,
    double? Raw,
    double Coverage,
    double?[] Dimensions,
    PlainMetricScore[] Metrics,
    string[] Rules);
