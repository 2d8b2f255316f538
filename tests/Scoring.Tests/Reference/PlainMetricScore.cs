namespace HealthScore.Scoring.Tests.Reference;

internal sealed record PlainMetricScore(string Id, double? Value, double? Score, double Weight, double Effective, double Share, double Lost);
